import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icon'

/** What was recorded, with its time and number: in the page, where the button was. It stays until the page is left. */
export function Receipt({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div
      role="status"
      className="mt-4 flex items-start gap-3 rounded-e-control border-s-3 border-acc bg-acc-soft px-4 py-3"
    >
      <Icon name="check" className="mt-1 text-acc" />
      <div>
        <p className="font-semibold">{title}</p>
        {children && <div className="text-detail text-ink2">{children}</div>}
      </div>
    </div>
  )
}

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

/** A short word at the bottom, at the start: saved, failed, or undone by a link inside. Read out, never taking the focus. */
export function Toast({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="fixed start-5 bottom-5 z-40 flex max-w-[calc(100vw-2.5rem)] items-center gap-5 rounded-composer bg-ink px-4 py-2.5 text-sheet shadow-raise no-print"
    >
      {children}
    </div>
  )
}

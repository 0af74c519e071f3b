import type { ReactNode } from 'react'

/**
 * The one or two acts of a portal page: in their place on a wide screen, at the thumb on a phone. There the page leaves
 * room for them below its end, so that nothing stays under them.
 */
export function StickyActions({ children }: { children: ReactNode }) {
  return (
    <div
      data-at-thumb
      className="mt-5 grid gap-2.5 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-10 max-sm:mt-0 max-sm:grid-flow-col max-sm:auto-cols-fr max-sm:border-t max-sm:border-line max-sm:bg-sheet max-sm:px-5 max-sm:py-3 max-sm:[&>*]:px-3 max-sm:[&>*]:text-center max-sm:[&>*]:leading-snug max-sm:[&>*]:whitespace-normal no-print"
    >
      {children}
    </div>
  )
}

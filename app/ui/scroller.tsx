import { type ReactNode, useEffect, useRef } from 'react'

/**
 * A box that scrolls in itself when what it holds is wider than the page. Only then is it a stop of the keyboard, with a
 * name; otherwise it is nothing to anybody.
 */
export function Scroller({
  label,
  className = '',
  showAt,
  children,
}: {
  label: string
  className?: string
  /** Where along its line, in pixels from the start, something stands that is to be seen at first: it stands at two thirds. */
  showAt?: number
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const own = box.current
    if (!own) return
    const watch = new ResizeObserver(() => {
      const isWider = own.scrollWidth > own.clientWidth
      for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': label })) {
        if (isWider) own.setAttribute(name, value)
        else own.removeAttribute(name)
      }
    })
    watch.observe(own)
    return () => watch.disconnect()
  }, [label])
  useEffect(() => {
    const own = box.current
    if (!own || showAt === undefined) return
    const before = Math.max(0, showAt - (own.clientWidth * 2) / 3)
    own.scrollLeft = getComputedStyle(own).direction === 'rtl' ? -before : before
  }, [showAt])
  return (
    <div ref={box} className={`ring-inside relative overflow-x-auto ${className}`}>
      {children}
    </div>
  )
}

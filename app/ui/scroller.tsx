import { type ReactNode, useEffect, useRef } from 'react'

/**
 * A box that scrolls in itself when what it holds is wider than the page. Only then is it a stop of the keyboard, with a
 * name; otherwise it is nothing to anybody.
 */
export function Scroller({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
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
  return (
    <div ref={box} className={`ring-inside relative overflow-x-auto ${className}`}>
      {children}
    </div>
  )
}

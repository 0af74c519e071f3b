import { type ReactNode, useEffect, useRef } from 'react'

/** A box that scrolls in itself when what it holds is wider. Only then is it a stop of the keyboard. */
export function Scroller({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const own = box.current
    if (!own) return
    const watch = new ResizeObserver(() => {
      const isWider = own.scrollWidth > own.clientWidth
      own.toggleAttribute('tabindex', isWider)
      if (isWider) own.setAttribute('tabindex', '0')
    })
    watch.observe(own)
    return () => watch.disconnect()
  }, [])
  return (
    <section ref={box} aria-label={label} className={`relative overflow-x-auto ${className}`}>
      {children}
    </section>
  )
}

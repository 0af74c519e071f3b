import { useLocation } from '@remix-run/react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from '#app/ui/icon'

type PopoverProps = {
  /** The name of the button, read out; shown too when `shown` says so. */
  label: string
  icon?: IconName
  /** What stands in the button instead of the icon. */
  shown?: ReactNode
  buttonClass?: string
  /** Opens upwards, for a button at the foot of the page. */
  upwards?: boolean
  /** From which edge of the button it grows. */
  from?: 'start' | 'end'
  className?: string
  children: ReactNode
}

/** Shuts it. Whoever was in it stands before it again. */
function close(box: HTMLDetailsElement | null) {
  if (!box?.open) return
  if (box.contains(document.activeElement)) box.querySelector('summary')?.focus()
  box.open = false
}

/**
 * A few links behind one button. A `details` element, so that it opens before JavaScript has loaded; with it,
 * Escape and leaving close it, and going to another page does too.
 */
export function Popover({
  label,
  icon,
  shown,
  buttonClass = '',
  upwards,
  from = 'end',
  className = '',
  children,
}: PopoverProps) {
  const { key } = useLocation()
  const box = useRef<HTMLDetailsElement>(null)
  const here = useRef(key)
  useEffect(() => {
    if (here.current !== key) close(box.current)
    here.current = key
  }, [key])
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return
    event.stopPropagation()
    close(box.current)
  }
  const leave = (event: FocusEvent) => {
    if (box.current && event.relatedTarget && !box.current.contains(event.relatedTarget)) box.current.open = false
  }
  const place = `${upwards ? 'bottom-full mb-2' : 'top-full mt-2'} ${from === 'end' ? 'end-0' : 'start-0'}`
  return (
    <details ref={box} onKeyDown={leaveByKey} onBlur={leave} className={`group relative no-print ${className}`}>
      <summary
        aria-label={label}
        title={icon ? label : undefined}
        className={`flex min-h-control min-w-control list-none items-center justify-center gap-2 rounded-control px-1.5 text-ink2 hover:bg-line hover:text-ink ${buttonClass}`}
      >
        {shown ?? (icon && <Icon name={icon} />)}
      </summary>
      <div className={`absolute z-30 rounded-composer border border-line2 bg-raise shadow-raise ${place}`}>
        {children}
      </div>
    </details>
  )
}

import { Link, type LinkProps } from '@remix-run/react'
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import { Icon, type IconName } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

/** Whether the form around is being recorded right now: its buttons say so and take no second press. */
export const BusyContext = createContext(false)

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'portal' | 'sticky'

const base =
  'inline-flex items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap transition-colors duration-120 active:shadow-[inset_0_1px_0_var(--color-line2)] aria-busy:cursor-progress no-print'

const looks: Record<ButtonLook, string> = {
  primary: 'border-acc bg-acc text-on-acc hover:border-acc-h hover:bg-acc-h',
  plain: 'border-line2 bg-sheet text-ink hover:bg-line',
  quiet: 'border-transparent bg-transparent text-ink2 hover:bg-line hover:text-ink',
  danger: 'border-current bg-sheet text-red hover:bg-red-soft',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-control px-3.5 text-control',
  portal: 'min-h-11 px-5 text-body',
  sticky: 'min-h-12 px-5.5 text-prose',
}

type Looks = { look?: ButtonLook; size?: ButtonSize; icon?: IconName; className?: string; children: ReactNode }

/** The classes of a button of this look, for the few that are not ours to draw. */
export const looksOf = ({ look = 'plain', size = 'small', className = '' }: Partial<Looks>) =>
  `${base} ${looks[look]} ${sizes[size]} ${className}`

type ButtonProps = Looks &
  ComponentProps<'button'> & {
    /** Why it cannot be pressed now. It keeps its place and the focus, and says the reason. */
    blocked?: string | undefined
  }

/** An act. At most one `primary` in a region. While its form is being recorded it says «يُسجَّل…». */
export function Button({ look, size, icon, blocked, className, type = 'button', children, ...button }: ButtonProps) {
  const { t } = useWords()
  const isRecording = useContext(BusyContext) && type === 'submit'
  if (blocked) return <BlockedButton size={size ?? 'small'} reason={blocked} label={children} />
  return (
    <button
      type={type}
      className={looksOf({ look, size, className })}
      aria-busy={isRecording || undefined}
      aria-disabled={isRecording || undefined}
      {...button}
      onClick={isRecording ? (event) => event.preventDefault() : button.onClick}
    >
      {icon && <Icon name={icon} />}
      {isRecording ? t(uiWords.recording) : children}
    </button>
  )
}

/** Not possible now: dashes, a lock, and the reason in reach of everybody. */
function BlockedButton({ size, reason, label }: { size: ButtonSize; reason: string; label: ReactNode }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 no-print">
      <button
        type="button"
        aria-disabled="true"
        title={reason}
        className={`inline-flex cursor-not-allowed items-center gap-2 rounded-control border border-dashed border-line2 bg-sunk font-medium whitespace-nowrap text-ink3 ${sizes[size]}`}
      >
        <Icon name="lock" />
        {label}
      </button>
      <span className="text-note text-ink3">{reason}</span>
    </span>
  )
}

/** A way to another page that looks like an act, because it begins one. */
export function LinkButton({ look, size, icon, className, children, ...link }: Looks & LinkProps) {
  return (
    <Link className={looksOf({ look, size, className })} {...link}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

/** A way out of the application itself: a file, a PDF, another host. The browser, not the router, opens it. */
export function FileLink({
  look,
  size,
  icon = 'download',
  className,
  children,
  ...anchor
}: Looks & Omit<ComponentProps<'a'>, 'className' | 'children'>) {
  return (
    <a className={looksOf({ look, size, className })} {...anchor}>
      <Icon name={icon} />
      {children}
    </a>
  )
}

import {
  type ChangeEvent,
  type ComponentProps,
  forwardRef,
  lazy,
  type RefObject,
  Suspense,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { Icon } from '#app/ui/icon'
import { boxClasses, describedBy, Labelled, type LabelledProps } from '#app/ui/labelled'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'
import { isDay } from '#server/kernel/day'

type DateFieldProps = Omit<ComponentProps<'input'>, 'id'> &
  LabelledProps & {
    /** Also the time of day, on Riyadh's clock. */
    withTime?: boolean
  }

/** A day, in the browser's own picker; beside it the weekday and the same day in Hijri, which follow what is typed. */
export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(
  { label, problem, hint, optional, withTime = false, className = '', onChange, ...input },
  ref,
) {
  const own = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => own.current as HTMLInputElement, [])
  const [typed, setTyped] = useState(String(input.defaultValue ?? input.value ?? ''))
  // A form that starts over writes into the input without an event; the line beside it must follow.
  useEffect(() => setTyped(own.current?.value ?? ''))
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setTyped(event.target.value)
    onChange?.(event)
  }

  const labelled = { id: input.id, label, problem, hint, optional }
  return (
    <Labelled {...labelled}>
      <div className="flex flex-wrap items-center gap-x-3">
        <input
          ref={own}
          type={withTime ? 'datetime-local' : 'date'}
          className={`${boxClasses} max-w-56 flex-none ${className}`}
          onChange={change}
          {...input}
          {...describedBy(labelled)}
        />
        <InHijri input={own} value={typed.slice(0, 10)} />
        <SameDay value={typed.slice(0, 10)} />
      </div>
    </Labelled>
  )
})

/** Fetched when somebody first asks for it. */
const HijriPicker = lazy(() => import('#app/ui/hijri-picker'))

/** Writes as a person would have, so that whoever listens to the input hears of it. */
function write(input: HTMLInputElement, day: string) {
  const time = input.type === 'date' ? '' : input.value.slice(10) || 'T09:00'
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day + time)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The other calendar, to pick from. Before JavaScript there is the browser's own picker alone. */
function InHijri({ input, value }: { input: RefObject<HTMLInputElement | null>; value: string }) {
  const { t, today } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const [isReady, setReady] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setReady(true), [])
  const pick = (day: string) => {
    if (input.current) write(input.current, day)
    setOpen(false)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t(uiWords.pickHijri)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        className={`inline-flex min-h-control items-center gap-1.5 rounded-control px-2 text-control text-ink2 no-print hover:bg-line ${isReady ? '' : 'invisible'}`}
      >
        <Icon name="calendar" size={16} />
        {t(uiWords.hijri)}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HijriPicker
            button={button}
            value={value}
            today={today ?? value}
            onPick={pick}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

function SameDay({ value }: { value: string }) {
  const { day, hijri, comma } = useWords()
  return (
    <output className="mt-1 min-h-6 text-note text-ink3">
      {isDay(value) && (
        <>
          <bdi>{day(value, { weekday: true })}</bdi>
          {comma}
          <bdi>{hijri(value)}</bdi>
        </>
      )}
    </output>
  )
}

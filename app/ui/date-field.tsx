import {
  type ChangeEvent,
  type ComponentProps,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { boxClasses, describedBy, Labelled, type LabelledProps } from '#app/ui/labelled'
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
        <SameDay value={typed.slice(0, 10)} />
      </div>
    </Labelled>
  )
})

function SameDay({ value }: { value: string }) {
  const { day, hijri } = useWords()
  const isReal = isDay(value)
  return (
    <output className="min-h-6 text-note text-ink3">
      {isReal && <bdi>{day(value, { weekday: true })}</bdi>} {isReal && <bdi className="ms-1">{hijri(value)}</bdi>}
    </output>
  )
}

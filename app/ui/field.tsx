import { type ComponentProps, type FormEvent, forwardRef, type ReactNode } from 'react'
import { Icon } from '#app/ui/icon'
import { boxClasses, describedBy, Labelled, type LabelledProps } from '#app/ui/labelled'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'
import { asciiDigits } from '#server/kernel/arabic'

type FieldProps = Omit<ComponentProps<'input'>, 'id'> &
  LabelledProps & {
    /** A quantity or an amount: a keypad of digits on a phone; Arabic digits become Latin ones as they are typed. */
    numeric?: boolean
    /** A number of a record, an IBAN, an address of the web: written from the left. */
    latin?: boolean
    /** The unit, inside the box at its end. */
    suffix?: ReactNode
  }

/** People type ٣٦٫٥ as well as 36.5; what is kept and compared is the second. */
function writeAscii({ currentTarget }: FormEvent<HTMLInputElement>) {
  const ascii = asciiDigits(currentTarget.value)
  if (ascii !== currentTarget.value) currentTarget.value = ascii
}

const writtenFromTheLeft = new Set(['email', 'url', 'tel', 'password'])

/** One line of text. `{...form.field('name')}` gives it all but its label. */
export const Field = forwardRef<HTMLInputElement, FieldProps>(function Field(
  { label, problem, hint, optional, numeric, latin, suffix, className = '', ...input },
  ref,
) {
  const isLatin = latin || writtenFromTheLeft.has(input.type ?? '')
  const labelled = { id: input.id, label, problem, hint, optional }
  return (
    <Labelled {...labelled}>
      <div className="relative">
        <input
          ref={ref}
          {...(numeric ? { inputMode: 'decimal', autoComplete: 'off', onInput: writeAscii } : {})}
          {...(isLatin ? { dir: 'ltr' } : {})}
          placeholder=" " // Empty it stands as the page does: see `:placeholder-shown` in base.css.
          className={`${boxClasses} ${suffix ? 'pe-16' : ''} ${isLatin ? 'rtl-end' : ''} ${className}`}
          {...input}
          {...describedBy(labelled)}
        />
        {suffix && (
          <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-detail text-ink3">
            {suffix}
          </span>
        )}
      </div>
    </Labelled>
  )
})

/** Several lines of text. */
export const TextArea = forwardRef<HTMLTextAreaElement, Omit<ComponentProps<'textarea'>, 'id'> & LabelledProps>(
  function TextArea({ label, problem, hint, optional, className = '', rows = 4, ...area }, ref) {
    const labelled = { id: area.id, label, problem, hint, optional }
    return (
      <Labelled {...labelled}>
        <textarea
          ref={ref}
          rows={rows}
          placeholder=" "
          className={`${boxClasses} py-2 leading-[1.8] ${className}`}
          {...area}
          {...describedBy(labelled)}
        />
      </Labelled>
    )
  },
)

export type Option = { id: string; name: string }

type SelectProps = Omit<ComponentProps<'select'>, 'id'> &
  LabelledProps & {
    options: readonly Option[]
    /** The words of the empty choice; `null` when there is none, because one is always chosen. */
    empty?: string | null
  }

/** One of a few: the browser's own list, which works before and without JavaScript. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, problem, hint, optional, options, empty, className = '', ...select },
  ref,
) {
  const { t } = useWords()
  const labelled = { id: select.id, label, problem, hint, optional }
  return (
    <Labelled {...labelled}>
      <div className="relative">
        <select
          ref={ref}
          className={`${boxClasses} appearance-none pe-10 ${className}`}
          {...select}
          {...describedBy(labelled)}
        >
          {empty !== null && <option value="">{empty ?? t(uiWords.choose)}</option>}
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="down" className="pointer-events-none absolute inset-y-0 end-3 my-auto text-ink3" />
      </div>
    </Labelled>
  )
})

/** An answer the page already knows. */
export const Hidden = forwardRef<HTMLInputElement, ComponentProps<'input'> & { problem?: string | undefined }>(
  function Hidden({ problem: _, ...input }, ref) {
    return <input ref={ref} type="hidden" {...input} />
  },
)

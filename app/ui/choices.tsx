import { type ComponentProps, forwardRef, type ReactNode } from 'react'
import type { Option } from '#app/ui/field'
import { describedBy, Hint, type LabelledProps, Problem } from '#app/ui/labelled'

const markClasses = 'mt-1 size-4.5 flex-none aria-invalid:outline-2 aria-invalid:outline-red disabled:opacity-60'

type CheckboxProps = Omit<ComponentProps<'input'>, 'id' | 'defaultValue'> &
  LabelledProps & { defaultValue?: string | boolean | undefined }

/** Yes or no. Ticked it says `'yes'`, with JavaScript and without; see `tick` in `server/kernel/schema`. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, problem, hint, optional: _, defaultValue, ...input },
  ref,
) {
  const labelled = { id: input.id, problem, hint }
  return (
    <div>
      <label htmlFor={input.id} className="flex min-h-control items-start gap-2.5 py-1">
        <input
          ref={ref}
          type="checkbox"
          value="yes"
          defaultChecked={defaultValue === 'yes' || defaultValue === true}
          className={`${markClasses} rounded-tag`}
          {...input}
          {...describedBy(labelled)}
        />
        <span>{label}</span>
      </label>
      <Problem id={input.id} problem={problem} />
      <Hint id={input.id} hint={hint} />
    </div>
  )
})

type RadioGroupProps = Omit<ComponentProps<'input'>, 'id'> &
  LabelledProps & {
    options: readonly (Option & { hint?: ReactNode })[]
    /** Side by side, for two or three short answers. */
    inline?: boolean
  }

/** One of a few, all of them in sight. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(
  { id, label, problem, hint, optional: _, options, inline, defaultValue, ...input },
  ref,
) {
  return (
    <fieldset {...describedBy({ id, problem, hint })}>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'grid'}>
        {options.map((option, index) => (
          <label key={option.id} className="flex min-h-control items-start gap-2.5 py-1">
            <input
              ref={ref}
              type="radio"
              {...input}
              id={index === 0 ? id : `${id}-${option.id}`}
              value={option.id}
              defaultChecked={defaultValue === option.id}
              className={`${markClasses} rounded-full`}
            />
            <span>
              {option.name}
              {option.hint && <span className="block text-note text-ink3">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <Problem id={id} problem={problem} />
      <Hint id={id} hint={hint} />
    </fieldset>
  )
})

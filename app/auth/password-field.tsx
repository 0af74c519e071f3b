import { type ComponentProps, forwardRef, useEffect, useState } from 'react'
import { Field } from '#app/ui/field'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

type PasswordFieldProps = Omit<ComponentProps<typeof Field>, 'type' | 'suffix'>

/** A password, which can be looked at instead of typed twice. Before JavaScript has loaded it is an ordinary field. */
export const PasswordField = forwardRef<HTMLInputElement, PasswordFieldProps>(function PasswordField(field, ref) {
  const { t } = useWords()
  const [isShown, setShown] = useState(false)
  const [isAwake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  return (
    <div className="grid gap-1.5">
      <Field
        ref={ref}
        {...field}
        type={isShown ? 'text' : 'password'}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="none"
      />
      <button
        type="button"
        hidden={!isAwake}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
        className="min-h-control justify-self-start text-detail text-ink2 underline underline-offset-4"
      >
        {t(isShown ? words.hidePassword : words.showPassword)}
      </button>
    </div>
  )
})

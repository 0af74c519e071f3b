import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

/** What every answer of a form has: a label, perhaps a line of help, and the sentence that says what is wrong. */
export type LabelledProps = {
  id: string
  label: ReactNode
  problem?: string | undefined
  hint?: ReactNode
  /** Says «اختياري» beside the label. */
  optional?: boolean
}

export const boxClasses =
  'w-full min-h-10.5 rounded-control border border-ctl bg-sheet px-3 text-body text-ink transition-colors duration-120 ' +
  'aria-invalid:border-2 aria-invalid:border-red aria-invalid:px-[11px] [&[readonly]]:border-transparent [&[readonly]]:bg-sunk ' +
  'disabled:border-dashed disabled:text-ink3 max-sm:min-h-11'

/** Ties an input to its help and its problem, so that they are read out together. */
export function describedBy({ id, problem, hint }: Pick<LabelledProps, 'id' | 'problem' | 'hint'>) {
  const ids = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return { ...(problem ? { 'aria-invalid': true } : {}), ...(ids ? { 'aria-describedby': ids } : {}) }
}

export function Problem({ id, problem }: { id: string; problem: string | undefined }) {
  if (!problem) return null
  return (
    <p id={`${id}-problem`} className="mt-1 flex items-start gap-1.5 text-detail text-red">
      <Icon name="warning" className="mt-px" />
      <span>{problem}</span>
    </p>
  )
}

export function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null
  return (
    <p id={`${id}-hint`} className="mt-1 text-note text-ink3">
      {hint}
    </p>
  )
}

/** A label above an answer; what is wrong and what helps below it. */
export function Labelled({ id, label, problem, hint, optional, children }: LabelledProps & { children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label} {optional && <span className="ms-1 text-note font-normal text-ink3">{t(uiWords.optional)}</span>}
      </label>
      {children}
      <Problem id={id} problem={problem} />
      <Hint id={id} hint={hint} />
    </div>
  )
}

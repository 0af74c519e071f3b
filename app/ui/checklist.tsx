import type { ReactNode } from 'react'
import { Icon, OpenCircle } from '#app/ui/icon'
import { useWords } from '#app/words'
import type { Words } from '#server/kernel/words'

/** How a requirement stands against a version: met, not, waived by a named person, asked and unanswered, or not asked. */
export type Verdict = 'met' | 'not_met' | 'waived' | 'unanswered' | 'not_asked'

export const verdictWords: Record<Verdict, Words> = {
  met: { ar: 'تحقق', en: 'Met' },
  not_met: { ar: 'لم يتحقق', en: 'Not met' },
  waived: { ar: 'متنازل عنه', en: 'Waived' },
  unanswered: { ar: 'بلا جواب', en: 'Unanswered' },
  not_asked: { ar: 'لم يُطلب', en: 'Not asked' },
}

/** The sign of a verdict. Its word is read out; beside a word of its own it is silent. */
export function VerdictMark({ verdict, silent = false }: { verdict: Verdict; silent?: boolean }) {
  const { t } = useWords()
  const drawing = {
    met: <Icon name="check" className="text-grn" />,
    not_met: <Icon name="cross" className="text-red" />,
    waived: <span className="grid size-4.5 place-items-center text-ink2">–</span>,
    unanswered: <OpenCircle className="text-amb" />,
    not_asked: <span className="grid size-4.5 place-items-center text-ink3">·</span>,
  }[verdict]
  return (
    <span className="keep-colour inline-flex" title={silent ? undefined : t(verdictWords[verdict])}>
      <span aria-hidden="true">{drawing}</span>
      {!silent && <span className="sr-only">{t(verdictWords[verdict])}</span>}
    </span>
  )
}

export type CheckItem = { id: string; verdict: Verdict; text: ReactNode; detail?: ReactNode }

/** What was asked, and how this version answers it. */
export function Checklist({ label, items }: { label?: string; items: readonly CheckItem[] }) {
  return (
    <ul aria-label={label}>
      {items.map(({ id, verdict, text, detail }) => (
        <li key={id} className="row-line flex items-start gap-2 border-b border-line py-1.75 text-detail">
          <span className="pt-0.5">
            <VerdictMark verdict={verdict} />
          </span>
          <span className="min-w-0">
            {text}
            {detail && <span className="block text-note text-ink3">{detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What the signs of a matrix mean. */
export function VerdictLegend({
  verdicts = ['met', 'not_met', 'unanswered', 'waived', 'not_asked'],
}: {
  verdicts?: readonly Verdict[]
}) {
  const { t } = useWords()
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-note text-ink3">
      {verdicts.map((verdict) => (
        <li key={verdict} className="inline-flex items-center gap-2">
          <VerdictMark verdict={verdict} silent />
          {t(verdictWords[verdict])}
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@remix-run/react'
import { QuickForm } from '#app/deliverables/quick-form'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'

const scores = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The one question after an approval: seven buttons, one press, or a way past it. */
export function EffortForm({ no, version }: { no: string; version: number }) {
  const { t } = useWords()
  return (
    <Section title={t(words.effortAsk)}>
      <QuickForm intent="effort" said={{ no, version }} className="mt-4 max-w-150">
        <div className="grid grid-cols-7 gap-1.5 sm:gap-2.5">
          {scores.map((score) => (
            <button
              key={score}
              type="submit"
              name="score"
              value={score}
              className="min-h-12 rounded-control border border-line2 font-medium tabular-nums hover:bg-line"
            >
              {score}
            </button>
          ))}
        </div>
        <div className="mt-1.5 flex justify-between gap-4 text-note text-ink3">
          <span>{t(words.effortLow)}</span>
          <span>{t(words.effortHigh)}</span>
        </div>
      </QuickForm>
      <p className="mt-3">
        <Link to="?" className="link inline-flex min-h-11 items-center">
          {t(words.effortSkip)}
        </Link>
      </p>
    </Section>
  )
}

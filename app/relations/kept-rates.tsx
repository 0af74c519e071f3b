import type { Rates } from '#app/today/today-shapes'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import type { Words } from '#server/kernel/words'
import { todayWords as words } from '#server/reports/today/words'

/** How each side keeps its word, side by side: kept on time of all that fell due. Neither is ranked over the other. */
export function KeptRates({ rates, names = words }: { rates: Rates; names?: { ours: Words; theirs: Words } }) {
  const { t } = useWords()
  const sides = [
    { id: 'ours', name: t(names.ours), rate: rates.agency_to_client },
    { id: 'theirs', name: t(names.theirs), rate: rates.client_to_agency },
  ]
  return (
    <dl>
      {sides.map(({ id, name, rate }) => (
        <div key={id} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2.5">
          <dt className="text-detail font-medium">{name}</dt>
          {rate.rateBp === null ? (
            <dd className="ms-auto text-note text-ink3">{t(words.nothingDue)}</dd>
          ) : (
            <dd className="ms-auto flex items-baseline gap-2">
              <span className="text-note text-ink3">{t(words.keptOf)}</span>
              <Num className="font-display text-[1.1875rem] font-medium">
                {rate.kept}/{rate.kept + rate.broken + rate.overdue}
              </Num>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

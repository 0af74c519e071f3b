import { Link } from '@remix-run/react'
import type { AgeingPage } from '#app/invoices/claim-shapes'
import { KeptRates } from '#app/relations/kept-rates'
import { MeasureList } from '#app/relations/measure-list'
import type { Measures, Rates, TodayPage } from '#app/today/today-shapes'
import { Money, Num } from '#app/ui/num'
import { Fact, Facts, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { guaranteeKindWords } from '#server/contracts/words'
import { ageingWords } from '#server/invoices/progress/words'
import { todayWords as words } from '#server/reports/today/words'

type MarginProps = { today: TodayPage; rates: Rates; measures: Measures; ageing: AgeingPage | null }

/** Beside the day: how clients feel and how words are kept, or what is owed and what stands surety. Figures to know, nothing to do. */
export function TodayMargin({ today, rates, measures, ageing }: MarginProps) {
  const { t } = useWords()
  const counts = today.role === 'project_manager' || today.role === 'finance'
  return (
    <>
      {counts && ageing && <Ages ageing={ageing} />}
      {today.role === 'project_manager' && <Guarantees today={today} />}
      {!counts && (
        <Section title={t(words.satisfaction)} quiet>
          <MeasureList measures={measures.filter(({ aboutNo }) => aboutNo === null)} />
        </Section>
      )}
      <Section title={t(words.ourPromises)} quiet>
        <KeptRates rates={rates} />
      </Section>
    </>
  )
}

function Ages({ ageing }: { ageing: AgeingPage }) {
  const { t, to } = useWords()
  return (
    <Section
      title={
        <Link to={to('/ageing')} className="hover:underline">
          {t(words.ageing)}
        </Link>
      }
      note={<Money value={ageing.outstanding} />}
      quiet
    >
      <Facts>
        {ageing.buckets
          .filter(({ amount }) => Number(amount) > 0)
          .map(({ bucket, amount }) => (
            <Fact key={bucket} name={t(ageingWords[bucket])}>
              <Sum value={amount} />
            </Fact>
          ))}
      </Facts>
    </Section>
  )
}

function Guarantees({ today }: { today: TodayPage }) {
  const { t, to, pick, day } = useWords()
  const things = (today.refs['guarantees'] ?? []).flatMap((ref) => today.things[ref] ?? [])
  if (things.length === 0) return null
  return (
    <Section title={t(words.guarantees)} quiet>
      <Facts>
        {things.map(({ no, amount, contractNo, client, guaranteeKind, endsOn }) => (
          <Fact
            key={no}
            name={
              <>
                <Link to={to(`/contracts/${contractNo}`)} className="text-ink hover:underline">
                  {t(words.guaranteeUntil, {
                    kind: t(guaranteeKindWords[guaranteeKind ?? ''] ?? words.guarantee),
                    day: endsOn ? day(endsOn) : '',
                  })}
                </Link>
                <span className="block text-note text-ink3">
                  <Num>{no}</Num> <bdi>{pick(client)}</bdi>
                </span>
              </>
            }
          >
            {amount && <Sum value={amount} />}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}

/** An amount in a column of its own: written from the left as figures are, it ends on the units of those around it. */
function Sum({ value }: { value: string }) {
  return (
    <span dir="ltr" className="inline-block min-w-[10ch] text-end">
      <Money value={value} bare />
    </span>
  )
}

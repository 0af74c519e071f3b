import { useEngagement } from '#app/engagements/engagement-page'
import type { Overview } from '#app/engagements/shapes'
import { agencyPathOf } from '#app/today/addresses'
import { GoodEmpty } from '#app/ui/empty'
import { Holder } from '#app/ui/holder'
import { Money } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { engagementWords as words } from '#server/reports/engagements/words'
import { portalEntryWords } from '#server/reports/today/portal/words'

/** What the client's marketing waits for from the agency, by the same rules as their own home. */
export function WaitingSection({ overview: { waiting } }: { overview: Overview }) {
  const { contract } = useEngagement()
  const { t, pick, to, day, moment } = useWords()
  const lead = contract.people.find(({ part, isDeputy }) => part === 'marketing_lead' && !isDeputy)
  const title = lead ? t(words.waits, { name: pick(lead.name).split(' ')[0] ?? '' }) : t(words.waitsHim)
  return (
    <Section title={title} count={waiting.entries.length}>
      {waiting.entries.length === 0 && <GoodEmpty>{t(words.nothingWaits)}</GoodEmpty>}
      <RowList label={title}>
        {waiting.entries.map(({ ref, rule, kind, due, dueAt, workingDays }) => {
          const thing = waiting.things[ref]
          const known = portalEntryWords[kind]
          if (!thing || !known) return null
          const path = agencyPathOf(kind, thing)
          const keeper = keeperOf(thing, kind)
          const date = dueAt ? moment(dueAt, { weekday: true }) : due ? day(due, { weekday: true }) : ''
          return (
            <Row
              key={`${rule}${ref}`}
              title={<bdi>{t(known.title, { title: pick(thing.title) || ref, no: ref })}</bdi>}
              {...(path ? { to: to(path) } : {})}
              aside={
                <span className={`text-detail ${(workingDays ?? 1) <= 0 ? 'font-medium text-amb' : 'text-ink2'}`}>
                  {date}
                </span>
              }
              action={<Holder side="agency" name={keeper ? pick(keeper) : undefined} />}
            />
          )
        })}
      </RowList>
    </Section>
  )
}

/** Whoever of the agency has it in hand: who promised it, or whose case it is. Where nobody is written, the agency as a whole. */
function keeperOf({ person, keeper }: Overview['waiting']['things'][string], kind: string) {
  return keeper ?? (kind === 'promise' ? person : null)
}

/** What the contract is worth, what is invoiced, owed and fined: the project's own head. */
export function FiguresSection({ overview: { money } }: { overview: Overview }) {
  const { contract } = useEngagement()
  const { t } = useWords()
  if (!money)
    return (
      <Section title={t(words.figures)}>
        <GoodEmpty>{t(words.hidden)}</GoodEmpty>
      </Section>
    )
  const figures = [
    contract.value.ceiling
      ? { id: 'ceiling', name: t(words.ceiling), value: contract.value.ceiling }
      : { id: 'value', name: t(words.value), value: contract.value.netNow },
    { id: 'invoiced', name: t(words.invoiced), value: money.invoiced },
    { id: 'outstanding', name: t(words.outstanding), value: money.outstanding },
    { id: 'fines', name: t(words.fines), value: money.fines },
  ]
  return (
    <Section title={t(words.figures)}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 py-4 sm:grid-cols-4">
        {figures.map(({ id, name, value }) => (
          <div key={id} className="min-w-0">
            <dt className="text-note text-ink3">{name}</dt>
            <dd className="font-display text-[1.25rem] font-medium">
              <Money value={value ?? '0'} whole />
            </dd>
          </div>
        ))}
      </dl>
      <p className="pb-2 text-note text-ink3">{t(words.figuresNote)}</p>
    </Section>
  )
}

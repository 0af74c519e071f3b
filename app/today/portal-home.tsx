import { PortalRow } from '#app/today/portal-row'
import type { TodayPage } from '#app/today/today-shapes'
import { LinkButton } from '#app/ui/button'
import { GoodEmpty } from '#app/ui/empty'
import { Person } from '#app/ui/person'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { portalWords as words } from '#server/reports/today/portal/words'

/** Kinds of rows whose act settles something: the first of them is the one filled button. */
const decisions: ReadonlySet<string> = new Set(['answer_questions', 'approve', 'case_question', 'sign_certificate'])

/** What waits for a client's person first; then what they wait for, and what their house took over lately. */
export function PortalLists({ today }: { today: TodayPage }) {
  const { t } = useWords()
  const lists = [
    { id: 'waiting', title: words.waiting, empty: words.noneWaiting },
    { id: 'withAgency', title: words.withAgency, empty: words.noneWithUs },
    { id: 'watch', title: words.watch, empty: null },
  ]
  return (
    <>
      {lists.map(({ id, title, empty }) => {
        const list = today.lists[id]
        if (!list || (list.length === 0 && !empty)) return null
        const first = Math.max(
          0,
          list.findIndex(({ kind }) => decisions.has(kind)),
        )
        return (
          <Section key={id} title={t(title)} count={list.length}>
            {list.length === 0 && empty && <GoodEmpty>{t(empty)}</GoodEmpty>}
            <RowList label={t(title)}>
              {list.map((entry, index) => (
                <PortalRow
                  key={`${entry.rule}${entry.ref}`}
                  entry={entry}
                  thing={today.things[entry.ref]}
                  isFirst={index === first && id === 'waiting'}
                />
              ))}
            </RowList>
          </Section>
        )
      })}
      <Accepted today={today} />
    </>
  )
}

function Accepted({ today }: { today: TodayPage }) {
  const { t, pick, day, dayOf } = useWords()
  const things = (today.refs['recentlyAccepted'] ?? []).flatMap((ref) => today.things[ref] ?? [])
  if (things.length === 0) return null
  return (
    <Section title={t(words.accepted)} count={things.length}>
      <RowList label={t(words.accepted)}>
        {things.map(({ no, title, signedAt, isReserved }) => (
          <Row
            key={no}
            portal
            title={<bdi>{pick(title) || no}</bdi>}
            detail={
              signedAt &&
              t(isReserved ? words.takenReserved : words.taken, { date: day(dayOf(signedAt), { weekday: true }) })
            }
          />
        ))}
      </RowList>
    </Section>
  )
}

/** Beside it: a way to write, and whom to turn to. */
export function PortalMargin({ today }: { today: TodayPage }) {
  const { t, pick, to } = useWords()
  return (
    <>
      <Section title={t(words.write)} quiet>
        <p className="py-2.5 text-detail text-ink2">{t(words.writeLead)}</p>
        <LinkButton to={to('/p/ask')} size="portal">
          {t(words.write)}
        </LinkButton>
      </Section>
      {today.managers.length > 0 && (
        <Section title={t(words.managers)} quiet>
          <ul className="grid gap-3.5 py-3">
            {today.managers.map(({ part, name }) => (
              <li key={part}>
                <Person
                  name={pick(name)}
                  side="agency"
                  detail={t(part === 'account_manager' ? words.forWork : words.forScope)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

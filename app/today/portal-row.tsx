import { portalPathOf } from '#app/today/addresses'
import { LinkButton } from '#app/ui/button'
import { Holder } from '#app/ui/holder'
import { Row } from '#app/ui/row'
import { Status } from '#app/ui/status'
import { useWords } from '#app/words'
import { portalEntryWords, portalWords as words } from '#server/reports/today/portal/words'
import type { TodayEntry } from '#server/reports/today/rules'
import type { Thing } from '#server/reports/today/things/queries'

/** Kinds of rows that the agency holds for the reader. */
const withAgency: ReadonlySet<string> = new Set(['case', 'promise', 'answer'])

/** A number beside an amount would run together with it, the wrong way round in Arabic. */
const isolated = (text: string) => `\u2068${text}\u2069`

type PortalRowProps = { entry: TodayEntry; thing: Thing | undefined; isFirst: boolean }

/** One matter of a client's person: what it is, by when, and the one act that settles it. */
export function PortalRow({ entry, thing, isFirst }: PortalRowProps) {
  const { t, pick, to, riyals } = useWords()
  const known = portalEntryWords[entry.kind]
  if (!thing || !known) return null
  // What was promised is kept as it was said, a whole sentence; as a title it has no full stop.
  const title = (pick(thing.title) || thing.no).replace(/\.$/, '')
  const amount = thing.amount === null ? '' : riyals(thing.amount).replaceAll(' ', '\u00a0')
  const person = thing.person ? pick(thing.person) : ''
  const keeper = thing.keeper ? pick(thing.keeper) : ''
  const isOurs = withAgency.has(entry.kind)
  const path = portalPathOf(entry.kind, thing)
  const values = { no: isolated(thing.no), title, amount: isolated(amount), person, version: thing.version ?? '' }
  return (
    <Row
      portal
      title={<bdi>{t(known.title, values)}</bdi>}
      {...(path && !known.act ? { to: to(path) } : {})}
      detail={<When entry={entry} />}
      aside={isOurs ? <Holder side="agency" {...(keeper ? { name: keeper } : {})} /> : undefined}
      action={
        known.act &&
        path && (
          <LinkButton
            to={to(path)}
            size="portal"
            look={isFirst ? 'primary' : 'plain'}
            aria-label={`${t(known.act)}: ${title}`}
          >
            {t(known.act)}
          </LinkButton>
        )
      }
    />
  )
}

/** By when, or since when: the date itself, so that nobody has to count. */
function When({ entry: { kind, due, dueAt, workingDays: left, waitingWorkingDays: waited } }: { entry: TodayEntry }) {
  const { t, day, moment, workingDays } = useWords()
  const date = dueAt ? moment(dueAt, { weekday: true }) : due ? day(due, { weekday: true }) : null
  if (date && left !== null && left < 0)
    return (
      <Status tone="bad" wraps>
        {t(words.was, { date, days: workingDays(-left) })}
      </Status>
    )
  if (date && waited)
    return t(kind === 'answer_questions' ? words.beforeSince : words.dueSince, { days: workingDays(waited), date })
  if (date) return t(words.before, { date })
  return waited === null ? null : t(words.since, { days: workingDays(waited) })
}

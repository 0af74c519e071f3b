import { agencyPathOf } from '#app/today/addresses'
import { EntryClock } from '#app/today/entry-clock'
import { LinkButton } from '#app/ui/button'
import { Holder } from '#app/ui/holder'
import { Row } from '#app/ui/row'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { entryWords } from '#server/reports/today/entries/words'
import type { TodayEntry } from '#server/reports/today/rules'
import type { Thing } from '#server/reports/today/things/queries'

/** Rows whose person is the one who holds the thing. Of the others the kind is said. */
const heldByPerson = ['return_brief', 'review', 'client_promise', 'rebrief', 'certificate_unsigned']

type EntryRowProps = { entry: TodayEntry; thing: Thing | undefined; minutesLeft?: number | undefined; isFirst: boolean }

/** One matter of an agency's day: how long, what, who or which kind, and the way to it. */
export function EntryRow({ entry, thing, minutesLeft, isFirst }: EntryRowProps) {
  const { t, pick, to, riyals } = useWords()
  const words = entryWords[entry.kind]
  if (!thing || !words) return null
  const values = {
    no: thing.no,
    title: pick(thing.title) || thing.no,
    client: pick(thing.client),
    person: thing.person ? pick(thing.person) : '',
    version: thing.version ?? '',
    round: thing.round ?? '',
    amount: thing.amount === null ? '' : riyals(thing.amount),
  }
  const path = agencyPathOf(entry.kind, thing)
  const holder = heldByPerson.includes(entry.kind) ? thing.personSide : null
  const isPrimary = isFirst && entry.kind === 'case_reply'
  return (
    <Row
      lead={<EntryClock entry={entry} round={thing.round} minutesLeft={minutesLeft} />}
      title={<bdi>{words.title ? t(words.title, values) : values.title}</bdi>}
      detail={words.sub && <bdi>{t(words.sub, values)}</bdi>}
      aside={
        holder && values.person ? (
          <Holder side={holder} name={values.person} />
        ) : words.tag ? (
          <Tag tone={words.tag.tone}>{t(words.tag.words)}</Tag>
        ) : (
          <span />
        )
      }
      action={
        path && (
          <LinkButton
            to={to(path)}
            look={isPrimary ? 'primary' : 'plain'}
            aria-label={`${t(words.act)}: ${values.title}`}
          >
            {t(words.act)}
          </LinkButton>
        )
      }
    />
  )
}

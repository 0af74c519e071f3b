import { EntryRow } from '#app/today/entry-row'
import type { TodayPage } from '#app/today/today-shapes'
import { GoodEmpty } from '#app/ui/empty'
import { RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import type { Words } from '#server/kernel/words'
import { todayWords as words } from '#server/reports/today/words'

/** The lists of a day in the order they are read. A list that a role does not have is not among them. */
const sections: readonly { id: string; title: Words; note?: Words; empty: Words | null }[] = [
  { id: 'attention', title: words.attention, note: words.byDeadline, empty: words.allClear },
  { id: 'withYou', title: words.withYou, note: words.byDeadline, empty: words.allClear },
  { id: 'withClient', title: words.withClient, note: words.sinceWhen, empty: words.noneHere },
  { id: 'watch', title: words.watch, empty: null },
  { id: 'promises', title: words.promises, empty: null },
  { id: 'nextToIssue', title: words.nextToIssue, empty: null },
  { id: 'blocked', title: words.blocked, empty: null },
]

/** What lies with somebody, what they wait for, and what is on its way: each a list of its own. */
export function TodayLists({ today }: { today: TodayPage }) {
  const { t } = useWords()
  return sections.map(({ id, title, note, empty }) => {
    const list = today.lists[id]
    if (!list || (list.length === 0 && !empty)) return null
    return (
      <Section key={id} title={t(title)} count={list.length} note={note && list.length > 1 ? t(note) : undefined}>
        {list.length === 0 && empty && <GoodEmpty>{t(empty)}</GoodEmpty>}
        <RowList label={t(title)}>
          {list.map((entry, index) => (
            <EntryRow
              key={`${entry.rule}${entry.ref}`}
              entry={entry}
              thing={today.things[entry.ref]}
              minutesLeft={entry.kind === 'case_reply' ? today.minutesLeft[entry.ref] : undefined}
              isFirst={index === 0 || entry.kind === 'case_reply'}
            />
          ))}
        </RowList>
      </Section>
    )
  })
}

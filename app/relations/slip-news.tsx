import type { News } from '#app/relations/relation-shapes'
import { LinkButton } from '#app/ui/button'
import { GoodEmpty } from '#app/ui/empty'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { Status } from '#app/ui/status'
import { useWords } from '#app/words'
import { relationWords as words } from '#server/relations/words'

/** Slips of open work, and whether the client knows: those they do not know of first. */
export function SlipNews({ news, mayTell }: { news: readonly News[]; mayTell: boolean }) {
  const { t, pick, to, day, moment } = useWords()
  return (
    <Section title={t(words.news)} count={news.length}>
      {news.length === 0 && <GoodEmpty>{t(words.noNews)}</GoodEmpty>}
      <RowList label={t(words.news)}>
        {news.map(({ no, title, client, dueOn, plannedOn, toldAt }) => (
          <Row
            key={no}
            title={<bdi>{pick(title)}</bdi>}
            to={to(`/deliverables/${no}`)}
            detail={[
              pick(client),
              t(words.wasDue, { day: day(dueOn) }),
              plannedOn && plannedOn !== dueOn && t(words.plannedNow, { day: day(plannedOn) }),
              toldAt && t(words.toldAt, { at: moment(toldAt) }),
            ]
              .filter(Boolean)
              .join(t(words.comma))}
            aside={<Status tone={toldAt ? 'good' : 'soon'}>{t(toldAt ? words.told : words.notTold)}</Status>}
            action={
              mayTell && (
                <LinkButton to={to(`/interactions/new?tell=${no}`)} aria-label={`${t(words.tell)}: ${pick(title)}`}>
                  {t(words.tell)}
                </LinkButton>
              )
            }
          />
        ))}
      </RowList>
    </Section>
  )
}

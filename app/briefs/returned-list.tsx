import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { Status } from '#app/ui/status'
import { useWords } from '#app/words'
import { returnBriefWords } from '#server/briefs/return-briefs/words'
import { submissionWords as words } from '#server/briefs/submissions/words'

type Returned = { no: string; sentAt: Date; neededBy: string | null; answeredAt: Date | null }

/** The return briefs of a client's own brief, with the one that waits for them first in sight. */
export function ReturnedList({ returned }: { returned: readonly Returned[] }) {
  const { t, to, day, moment } = useWords()
  if (returned.length === 0) return null
  return (
    <Section title={t(returnBriefWords.returnBrief)}>
      <RowList>
        {returned.map(({ no, sentAt, neededBy, answeredAt }) => (
          <Row
            key={no}
            portal
            title={<Num>{no}</Num>}
            to={to(`/p/return/${no}`)}
            detail={moment(sentAt)}
            aside={
              <Status tone={answeredAt ? 'good' : 'soon'}>
                {answeredAt || !neededBy
                  ? t(answeredAt ? returnBriefWords.answered : returnBriefWords.waiting)
                  : `${t(returnBriefWords.neededBy)} ${day(neededBy)}`}
              </Status>
            }
            action={
              !answeredAt && (
                <LinkButton look="primary" size="portal" to={to(`/p/return/${no}`)}>
                  {t(words.answer)}
                </LinkButton>
              )
            }
          />
        ))}
      </RowList>
    </Section>
  )
}

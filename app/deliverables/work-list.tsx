import type { Works } from '#app/deliverables/deliverable-shapes'
import { LinkButton } from '#app/ui/button'
import { GoodEmpty } from '#app/ui/empty'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { Status, Tag } from '#app/ui/status'
import { Tabs } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'
import { deliverableWords } from '#server/deliverables/words'

/** Work in the portal has two sides: what was asked for, and what is made of it. */
export function WorkTabs() {
  const { t, to } = useWords()
  const tabs = [
    { to: to('/p/work'), name: t(words.deliverables) },
    { to: to('/p/briefs'), name: t(words.briefs) },
  ]
  return <Tabs label={t(words.work)} tabs={tabs} />
}

/** What waits for marketing, what is with the agency, and what was approved lately. */
export function WorkList({ works }: { works: Works }) {
  const { t } = useWords()
  return (
    <>
      <Section title={t(words.waiting)} count={works.waiting.length}>
        {works.waiting.length === 0 ? <GoodEmpty>{t(words.waitingNone)}</GoodEmpty> : <Waiting works={works} />}
      </Section>
      <Section title={t(words.inHand)} count={works.inHand.length}>
        {works.inHand.length === 0 ? <GoodEmpty>{t(words.inHandNone)}</GoodEmpty> : <InHand works={works} />}
      </Section>
      <Section title={t(words.approved)} count={works.approved.length}>
        {works.approved.length === 0 ? <GoodEmpty>{t(words.approvedNone)}</GoodEmpty> : <Approved works={works} />}
      </Section>
    </>
  )
}

function Waiting({ works: { waiting } }: { works: Works }) {
  const { t, pick, to, moment } = useWords()
  const first = waiting.find(({ mine }) => mine)?.no
  return (
    <RowList label={t(words.waiting)}>
      {waiting.map(({ no, title, version, openedAt, dueOn, lateDays, mine, reviewer }) => (
        <Row
          key={`${no}@${version}`}
          portal
          title={<bdi>{pick(title)}</bdi>}
          to={to(`/p/work/${no}/v/${version}`)}
          detail={
            <>
              {t(words.arrived, { no: version, at: moment(openedAt) })}. <ReviewDue on={dueOn} lateDays={lateDays} />
            </>
          }
          aside={
            <Status tone={mine ? 'soon' : 'neutral'}>
              {mine ? t(words.mine) : t(words.waitsFor, { name: pick(reviewer) })}
            </Status>
          }
          action={
            <LinkButton
              look={no === first ? 'primary' : 'plain'}
              size="portal"
              to={to(`/p/work/${no}/v/${version}`)}
              aria-label={`${t(words.review)}: ${pick(title)}`}
            >
              {t(words.review)}
            </LinkButton>
          }
        />
      ))}
    </RowList>
  )
}

/** By when an answer is asked for, and by how many working days that has passed. */
export function ReviewDue({ on, lateDays }: { on: string; lateDays: number }) {
  const { t, day, workingDays } = useWords()
  const date = day(on, { weekday: true })
  if (lateDays === 0) return `${t(words.until, { day: date })}.`
  return (
    <Status tone="bad" wraps>
      {t(words.wasUntil, { day: date, days: workingDays(lateDays) })}
    </Status>
  )
}

function InHand({ works: { inHand } }: { works: Works }) {
  const { t, pick, to, day } = useWords()
  return (
    <RowList label={t(words.inHand)}>
      {inHand.map(({ no, title, version, dueOn }) => (
        <Row
          key={no}
          portal
          title={<bdi>{pick(title)}</bdi>}
          {...(version === null ? {} : { to: to(`/p/work/${no}/v/${version}`) })}
          detail={t(words.dueOn, { day: day(dueOn, { weekday: true }) })}
        />
      ))}
    </RowList>
  )
}

function Approved({ works: { approved } }: { works: Works }) {
  const { t, pick, to, moment } = useWords()
  return (
    <RowList label={t(words.approved)}>
      {approved.map(({ no, title, version, at, by, outside, accepted }) => (
        <Row
          key={`${no}@${version}`}
          portal
          title={<bdi>{pick(title)}</bdi>}
          to={to(`/p/work/${no}/v/${version}`)}
          detail={
            <>
              {t(deliverableWords.version, { no: version })}
              {t(deliverableWords.comma)}
              {t(words.closedApproved, { name: pick(by), at: moment(at) })}{' '}
              {outside && <Tag>{t(deliverableWords.outsidePortal)}</Tag>}
            </>
          }
          aside={
            <Status tone={accepted ? 'good' : 'neutral'}>{t(accepted ? words.accepted : words.notAccepted)}</Status>
          }
        />
      ))}
    </RowList>
  )
}

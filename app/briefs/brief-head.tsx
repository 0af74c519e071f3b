import type { ReactNode } from 'react'
import type { BriefPage } from '#app/briefs/brief-page'
import { BriefStatusMark } from '#app/briefs/brief-status'
import { Page } from '#app/shell/page'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { Banner, Section } from '#app/ui/section'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { readingWords } from '#server/briefs/readings/words'
import { rubric } from '#server/briefs/rules'
import { typeWords, briefWords as words } from '#server/briefs/words'

/** The frame of a brief's page: what it is, where it stands, and where to go from here. */
export function BriefHead({ brief, children }: { brief: BriefPage; children: ReactNode }) {
  const { t, pick, to } = useWords()
  return (
    <Page
      title={<bdi>{pick(brief.title)}</bdi>}
      crumbs={[
        { name: t(words.briefs), to: to('/briefs') },
        { name: pick(brief.client), to: to(`/clients/${brief.clientNo}`) },
        { name: <Num>{brief.no}</Num> },
      ]}
      over={
        <>
          <Num>{brief.no}</Num>
          <Tag>{t(typeWords[brief.type])}</Tag>
          <BriefStatusMark status={brief.status} />
        </>
      }
      actions={<Ways brief={brief} />}
    >
      <Notes brief={brief} />
      {children}
      {brief.attachments.length > 0 && <Attachments brief={brief} />}
    </Page>
  )
}

function Ways({ brief }: { brief: BriefPage }) {
  const { t, to } = useWords()
  const waits = brief.returnBriefs.some(({ answeredAt }) => !answeredAt)
  const maySend =
    brief.may.sendReturn &&
    brief.isOpen &&
    !brief.isAccepted &&
    (brief.score?.score ?? 0) >= rubric.returnBrief &&
    !waits
  const isNext = maySend && brief.score?.gate !== 'accept'
  return (
    <>
      <LinkButton to={to(`/briefs/${brief.no}/requirements`)}>{t(readingWords.openRequirements)}</LinkButton>
      {(maySend || brief.returnBriefs.length > 0) && (
        <LinkButton to={to(`/briefs/${brief.no}/return`)} look={isNext ? 'primary' : 'plain'}>
          {t(maySend ? readingWords.sendReturn : readingWords.openReturn)}
        </LinkButton>
      )}
    </>
  )
}

/** What must be known before reading: out of hours, one brief in another's place, why it was turned back. */
function Notes({ brief }: { brief: BriefPage }) {
  const { t, to, pick, moment } = useWords()
  const reason = pick(brief.turnedBackReason)
  return (
    <div className="text-detail text-ink2 empty:hidden [&>p]:mt-2">
      {brief.arrival.outOfHours && (
        <p>
          {t(words.outOfHours)}. {t(words.outOfHoursNote, { from: moment(brief.arrival.workStarts) })}
        </p>
      )}
      {brief.replaces && (
        <p>
          <a className="link" href={to(`/briefs/${brief.replaces}`)}>
            {t(readingWords.replaces, { number: brief.replaces })}
          </a>
        </p>
      )}
      {brief.replacedBy && (
        <p>
          <a className="link" href={to(`/briefs/${brief.replacedBy}`)}>
            {t(readingWords.supersededBy, { number: brief.replacedBy })}
          </a>
        </p>
      )}
      {reason && (
        <Banner tone="soon" title={t(readingWords.turnedBack)}>
          <p>{reason}</p>
        </Banner>
      )}
      {brief.internalNote && (
        <p dir="auto" className="rounded-tag bg-sunk px-2.5 py-1.5">
          {brief.internalNote}
        </p>
      )}
    </div>
  )
}

function Attachments({ brief }: { brief: BriefPage }) {
  const { t } = useWords()
  return (
    <Section title={t(words.attachments)} count={brief.attachments.length}>
      <ul>
        {brief.attachments.map(({ id, name }) => (
          <li key={id} className="border-b border-line py-2">
            <a className="link" href={`/files/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

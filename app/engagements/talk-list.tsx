import { Link } from '@remix-run/react'
import { addressOf } from '#app/addresses'
import type { Talks } from '#app/engagements/shapes'
import { LinkButton } from '#app/ui/button'
import { GoodEmpty } from '#app/ui/empty'
import { Icon } from '#app/ui/icon'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { channelWords, relationWords } from '#server/relations/words'
import { engagementWords as words } from '#server/reports/engagements/words'

const isChannel = (name: string): name is keyof typeof channelWords => name in channelWords

/** What was said with the client, the newest first. What stays inside lies on sunk ground with a lock. */
export function TalkList({ talks, clientNo }: { talks: Talks; clientNo: string }) {
  const { t, to } = useWords()
  return (
    <Section
      title={t(words.talks)}
      count={talks.length}
      note={<LinkButton to={to(`/interactions/new?client=${clientNo}`)}>{t(relationWords.logTalk)}</LinkButton>}
    >
      {talks.length === 0 && <GoodEmpty>{t(words.noTalks)}</GoodEmpty>}
      <ol>
        {talks.map((talk) => (
          <Talk key={talk.no} talk={talk} />
        ))}
      </ol>
    </Section>
  )
}

function Talk({ talk: { at, channel, summary, shared, contact, member, about } }: { talk: Talks[number] }) {
  const { t, pick, to, moment } = useWords()
  return (
    <li className={`border-b border-line py-2.5 ${shared ? '' : '-mx-3 bg-sunk px-3'}`}>
      <p className="flex flex-wrap items-center gap-x-2.5 text-note text-ink3">
        <span>{moment(at, { weekday: true })}</span>
        <span>{isChannel(channel) ? t(channelWords[channel]) : channel}</span>
        {contact && member && <span>{t(words.with, { contact: pick(contact), member: pick(member) })}</span>}
        {!shared && (
          <span className="inline-flex items-center gap-1">
            <Icon name="lock" size={14} />
            {t(relationWords.internal)}
          </span>
        )}
        {about.map(({ kind, no }) => {
          const address = addressOf(kind, no)
          return address ? (
            <Link key={no} to={to(address)} className="link">
              <Num>{no}</Num>
            </Link>
          ) : (
            <Num key={no}>{no}</Num>
          )
        })}
      </p>
      <p dir="auto" className="mt-0.5">
        {pick(summary)}
      </p>
    </li>
  )
}

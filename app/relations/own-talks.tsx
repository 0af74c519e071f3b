import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { askWords } from '#server/relations/own/words'
import { channelWords, relationWords as words } from '#server/relations/words'
import type { Api } from '#server/router'

type Talks = Awaited<ReturnType<Api['relations']['own']['talks']>>

const isChannel = (name: string): name is keyof typeof channelWords => name in channelWords

/** What was shared with a client's person of the conversations they had. */
export function OwnTalks({ talks }: { talks: Talks }) {
  const { t, pick, moment } = useWords()
  if (talks.length === 0) return null
  return (
    <Section title={t(askWords.talks)} count={talks.length} quiet>
      <ol>
        {talks.map(({ no, at, channel, summary, member }) => (
          <li key={no} className="border-b border-line py-3">
            <p className="text-note text-ink3">
              {[
                moment(at, { weekday: true }),
                isChannel(channel) ? t(channelWords[channel]) : '',
                member && pick(member),
              ]
                .filter(Boolean)
                .join(t(words.comma))}
            </p>
            <p dir="auto" className="text-body">
              {pick(summary)}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

import { Icon } from '#app/ui/icon'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import type { Text, Words } from '#server/kernel/words'
import { askWords } from '#server/relations/own/words'
import { relationWords as words } from '#server/relations/words'

type Message = {
  id: string
  text: Text
  at: Date
  by: Text | null
  byClient: boolean
  automatic: boolean
  shared?: boolean
}

type ThreadProps = {
  messages: readonly Message[]
  /** What is said where nothing was: to the client nothing of how records came to be. */
  none?: Words
}

/** What was said on a case, in its order. A note that stays inside lies on sunk ground with a lock. */
export function CaseThread({ messages, none = words.noWords }: ThreadProps) {
  const { t, pick, moment } = useWords()
  if (messages.length === 0) return <p className="border-b border-line py-4 text-ink2">{t(none)}</p>
  return (
    <ol className="grid gap-3 py-4">
      {messages.map(({ id, text, at, by, byClient, automatic, shared = true }) => (
        <li
          key={id}
          className={`rounded-e-control border-s-3 px-4 py-3 ${shared ? (byClient ? 'border-h-mk' : 'border-h-ag') : 'border-line2 bg-sunk'}`}
        >
          <p className="flex flex-wrap items-center gap-x-2.5 text-note text-ink3">
            {by && <b className="font-semibold text-ink2">{pick(by)}</b>}
            <span>{moment(at, { weekday: true })}</span>
            {!shared && (
              <span className="inline-flex items-center gap-1">
                <Icon name="lock" size={14} />
                {t(words.internal)}
              </span>
            )}
            {automatic && <Tag>{t(askWords.automatic)}</Tag>}
          </p>
          {pick(text) ? (
            <p dir="auto" className="mt-1 whitespace-pre-wrap">
              {pick(text)}
            </p>
          ) : (
            <p className="mt-1 text-ink3">{t(words.noText)}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

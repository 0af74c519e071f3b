import { type RefObject, useEffect, useRef, useState } from 'react'
import type { BriefPage } from '#app/briefs/brief-page'
import { Button } from '#app/ui/button'
import { Icon } from '#app/ui/icon'
import { Num } from '#app/ui/num'
import { Person } from '#app/ui/person'
import { Quote, type Span } from '#app/ui/quote'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { briefChannels } from '#server/briefs/inbox/rules'
import { readingWords as words } from '#server/briefs/readings/words'
import { type BriefField, briefFields } from '#server/briefs/rules'
import { channelWords, fieldWords } from '#server/briefs/words'

export type Phrase = { wordsId: string; quote: string; starts: number }
type Linked = { field: BriefField; weak: boolean; wordsId: string; starts: number; ends: number }

type ClientWordsProps = {
  brief: BriefPage
  linked: readonly Linked[]
  /** Gives a chosen phrase to a field; without it the words are only read. */
  onLink?: ((field: BriefField, phrase: Phrase) => void) | undefined
}

/** What the client said, locked, as it came: beside it who said it, how and when. */
export function ClientWords({ brief, linked, onLink }: ClientWordsProps) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  return (
    <Section
      className="min-w-0"
      title={t(words.clientWords)}
      note={
        <span className="inline-flex items-center gap-1.5 text-note text-ink3">
          <Icon name="lock" size={16} />
          {t(words.asReceived)}
        </span>
      }
    >
      <div ref={place} className="mt-3 grid grid-cols-1 gap-5">
        {brief.words.map((said) => (
          <Said key={said.id} said={said} linked={linked} />
        ))}
      </div>
      {onLink && <LinkPhrase place={place} onLink={onLink} />}
      <p className="mt-3 text-note text-ink3">{t(onLink ? words.wordsLocked : words.wordsKept)}</p>
    </Section>
  )
}

function Said({ said, linked }: { said: BriefPage['words'][number]; linked: readonly Linked[] }) {
  const { t, pick, moment } = useWords()
  const spans: Span[] = linked
    .filter(({ wordsId }) => wordsId === said.id)
    .map(({ field, weak, starts, ends }) => ({
      start: starts,
      end: ends,
      label: String(briefFields.indexOf(field) + 1),
      weak,
    }))
  const channel = briefChannels.find((one) => one === said.channel)
  const source = { channel: channel ? t(channelWords[channel]) : said.channel, moment: moment(said.occurredAt) }
  return (
    <div className="min-w-0">
      <div data-words={said.id}>
        <Quote text={said.text} language={said.lang} spans={spans} whole />
      </div>
      <div className="mt-3 border-t border-line pt-3">
        {said.speaker && (
          <Person
            name={pick(said.speaker.name)}
            side={said.speaker.side === 'contracts' ? 'contracts' : 'marketing'}
            detail={pick(said.speaker.title)}
          />
        )}
        <p className="mt-2 text-note text-ink3">{t(words.spoke, source)}</p>
        <p className="truncate text-note text-ink3" title={said.sha256}>
          {t(words.fingerprint)} <Num>{said.sha256.slice(0, 16)}</Num>
        </p>
      </div>
    </div>
  )
}

/** Where a selection begins among the words themselves: the little numbers of the marks are not the client's. */
function phraseIn(place: HTMLElement): Phrase | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const holder = (range.startContainer.parentElement ?? place).closest<HTMLElement>('[data-words]')
  const box = holder?.querySelector('blockquote')
  if (!holder || !box || !place.contains(holder) || !box.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(box, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const whole = wordsOf(range)
  const starts = wordsOf(before).length + (whole.length - whole.trimStart().length)
  const quote = whole.trim()
  return quote ? { wordsId: holder.dataset['words'] ?? '', quote, starts } : null
}

function wordsOf(range: Range): string {
  const piece = range.cloneContents()
  for (const number of piece.querySelectorAll('sup')) number.remove()
  return piece.textContent ?? ''
}

/** A phrase that was selected, and the field it is read into. The key `l` leads from the words to the choice. */
function LinkPhrase({
  place,
  onLink,
}: {
  place: RefObject<HTMLDivElement | null>
  onLink: (field: BriefField, phrase: Phrase) => void
}) {
  const { t } = useWords()
  const [phrase, setPhrase] = useState<Phrase | null>(null)
  const choice = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    const look = () => {
      const found = place.current && phraseIn(place.current)
      if (found) setPhrase(found)
    }
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.code === 'KeyL' && !isTyping && !event.ctrlKey && !event.metaKey) choice.current?.focus()
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('keydown', press)
    }
  }, [place])
  if (!phrase) return null
  const link = () => {
    const field = briefFields.find((one) => one === choice.current?.value)
    if (field) onLink(field, phrase)
    setPhrase(null)
  }
  return (
    <div className="mt-3 rounded-control border border-acc-line bg-acc-soft p-3 text-detail no-print">
      <p className="line-clamp-2">
        <mark>{phrase.quote}</mark>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <label className="flex items-center gap-2">
          <span>{t(words.linkTo)}</span>
          <select ref={choice} className="min-h-control rounded-control border border-ctl bg-sheet px-2">
            {briefFields.map((field, index) => (
              <option key={field} value={field}>
                {index + 1} {t(fieldWords[field])}
              </option>
            ))}
          </select>
        </label>
        <Button look="primary" onClick={link}>
          {t(words.link)}
        </Button>
      </div>
    </div>
  )
}

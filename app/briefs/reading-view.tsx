import type { ReactNode } from 'react'
import type { BriefPage } from '#app/briefs/brief-page'
import { ClientWords } from '#app/briefs/client-words'
import { Num } from '#app/ui/num'
import { Quoted } from '#app/ui/quote'
import { Section } from '#app/ui/section'
import { Status, type Tone } from '#app/ui/status'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'
import { briefFields, type FieldState } from '#server/briefs/rules'
import { fieldStateWords, fieldWords } from '#server/briefs/words'

const tones: Record<FieldState, Tone> = { present: 'good', weak: 'soon', missing: 'bad' }

/** The newest reading, for those who read it without judging, and once the brief is accepted. */
export function ReadingView({ brief, margin }: { brief: BriefPage; margin: ReactNode }) {
  const { t } = useWords()
  const linked = brief.fields.flatMap(({ field, state, span }) =>
    span ? [{ field, weak: state !== 'present', ...span }] : [],
  )
  return (
    <div className="mt-1 grid gap-x-9 grid-cols-1 lg:grid-cols-[minmax(0,330px)_minmax(0,1fr)] xl:grid-cols-[330px_minmax(0,1fr)_280px]">
      <ClientWords brief={brief} linked={linked} />
      <Section
        className="min-w-0"
        title={t(words.structured)}
        note={!brief.isAccepted && <span className="text-note text-ink3">{t(words.confirms)}</span>}
      >
        {brief.fields.length === 0 ? (
          <p className="py-4 text-ink2">{t(words.notRead)}</p>
        ) : (
          <ol>
            {briefFields.map((field, index) => (
              <ReadField
                key={field}
                number={index + 1}
                field={brief.fields.find((one) => one.field === field)}
                name={t(fieldWords[field])}
              />
            ))}
          </ol>
        )}
      </Section>
      <aside className="quiet-rules min-w-0 lg:max-xl:col-span-2 xl:border-s xl:border-line xl:ps-6">{margin}</aside>
    </div>
  )
}

function ReadField({
  number,
  name,
  field,
}: {
  number: number
  name: string
  field: BriefPage['fields'][number] | undefined
}) {
  const { t, pick } = useWords()
  const state = field?.state ?? 'missing'
  const value = field ? pick(field.value) : ''
  const reason = field ? pick(field.reason) : ''
  const origin = field?.answeredByClient
    ? t(words.answeredByClient)
    : field?.addedByAgency
      ? t(words.addedByAgency)
      : null
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line py-2.5 sm:grid-cols-[112px_minmax(0,1fr)_auto]">
      <span className="flex gap-2 text-detail text-ink3 max-sm:col-span-2">
        <Num className="w-4">{number}</Num>
        {name}
      </span>
      <div className="min-w-0">
        {value ? <bdi>{value}</bdi> : <span className="text-ink3">{t(words.notStated)}</span>}
        {reason && <span className="ms-2 text-note text-ink3">({reason.replace(/\.$/, '')})</span>}
        {(origin || field?.span) && (
          <p className="text-note text-ink3">{origin ?? <Quoted text={field?.span?.quote ?? ''} language={null} />}</p>
        )}
      </div>
      <Status tone={tones[state]}>{t(fieldStateWords[state])}</Status>
    </li>
  )
}

import { Num } from '#app/ui/num'
import { Note, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { returnBriefWords as words } from '#server/briefs/return-briefs/words'
import type { BriefField } from '#server/briefs/rules'
import { fieldWords, pointsAdded } from '#server/briefs/words'
import type { Text } from '#server/kernel/words'

type Sent = {
  understanding: Text
  out: Text
  clientDates: Text
  nextStep: Text
  line: Text
  neededBy: string | null
}
type Asked = {
  no: number
  field?: BriefField | null
  points?: number | null
  text: Text
  proposed: Text
  answer: Text | null
}

/** What we understood, what is out and what depends on the client: the part both houses read alike. */
export function ReturnPaper({ sent }: { sent: Sent }) {
  const { t, pick, day } = useWords()
  const parts = [
    { id: 'out', name: words.out, text: pick(sent.out) },
    { id: 'line', name: words.line, text: pick(sent.line) },
    { id: 'dates', name: words.clientDates, text: pick(sent.clientDates) },
    { id: 'next', name: words.nextStep, text: pick(sent.nextStep) },
    { id: 'by', name: words.neededBy, text: sent.neededBy ? day(sent.neededBy, { weekday: true }) : '' },
  ].filter(({ text }) => text)
  return (
    <>
      <p className="mt-3 max-w-[74ch] text-prose whitespace-pre-wrap" dir="auto">
        {pick(sent.understanding)}
      </p>
      <dl className="mt-4 max-w-[74ch]">
        {parts.map(({ id, name, text }) => (
          <div
            key={id}
            className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[190px_minmax(0,1fr)] sm:items-baseline"
          >
            <dt className="text-detail text-ink3">{t(name)}</dt>
            <dd dir="auto" className="whitespace-pre-wrap">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Numbered questions with what we proposed and what was answered. Points and fields are for the agency's own page. */
export function AskedQuestions({ questions }: { questions: readonly Asked[] }) {
  const { t, pick, count } = useWords()
  if (questions.length === 0) return null
  return (
    <Section title={t(words.questions)} count={questions.length}>
      <ol>
        {questions.map(({ no, field, points, text, proposed, answer }) => (
          <li key={no} className="border-b border-line py-3">
            <p className="flex items-baseline gap-2 font-medium">
              <Num className="text-ink3">{no}</Num>
              <bdi>{pick(text)}</bdi>
              {points ? <b className="ms-auto text-acc">{count(pointsAdded, points)}</b> : null}
            </p>
            {field && <p className="text-note text-ink3">{t(words.askedAbout, { field: t(fieldWords[field]) })}</p>}
            {answer ? (
              <div className="mt-1.5">
                <Note tone="good">
                  <bdi>{pick(answer)}</bdi>
                </Note>
              </div>
            ) : (
              pick(proposed) && (
                <div className="mt-1.5">
                  <Note>
                    <span className="text-ink3">{t(words.proposed)}: </span>
                    <bdi>{pick(proposed)}</bdi>
                  </Note>
                </div>
              )
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

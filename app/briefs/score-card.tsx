import type { BriefPage } from '#app/briefs/brief-page'
import { Num } from '#app/ui/num'
import { ScoreTicks } from '#app/ui/score'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'
import { askWords } from '#server/briefs/return-briefs/words'
import { type BriefField, questionsOf, rubric } from '#server/briefs/rules'
import { fieldStateWords, fieldWords, briefWords as listWords, pointsAdded } from '#server/briefs/words'

type Score = NonNullable<BriefPage['score']>

/** The score, the fields behind it, the hard gates in words, and what each answer would add. */
export function ScoreCard({ score, isAccepted }: { score: Score; isAccepted: boolean }) {
  const { t } = useWords()
  return (
    <>
      <Section title={t(words.scoreTitle)}>
        <ScoreTicks
          score={score.score}
          outOf={t(listWords.of100)}
          ticks={score.fields.map(({ field, weight, state }) => ({
            id: field,
            name: t(fieldWords[field]),
            weight,
            state,
            said: t(fieldStateWords[state]),
          }))}
        >
          {isAccepted ? <b>{t(words.acceptedAt)}</b> : <Verdict score={score} />}
        </ScoreTicks>
      </Section>
      {!isAccepted && <Questions score={score} />}
    </>
  )
}

/** One plain sentence: whether it is enough, what stands in the way, and what would change it. */
function Verdict({ score: { score, hardMissing, way } }: { score: Score }) {
  const { t, locale } = useWords()
  const list = (fields: readonly BriefField[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(fields.map((field) => t(fieldWords[field])))
  const enough = score >= rubric.accept
  const said = !enough
    ? t(score >= rubric.returnBrief ? words.between : words.below)
    : hardMissing.length === 0
      ? t(words.enough)
      : t(hardMissing.length === 1 ? words.enoughButHard : words.enoughButHards, { fields: list(hardMissing) })
  const gate = !enough && hardMissing.length > 0 ? ` ${t(words.hardToo, { fields: list(hardMissing) })}` : ''
  const more = way.fields.length > 0 ? ` ${t(words.wouldRaise, { fields: list(way.fields), score: way.score })}` : ''
  return (
    <>
      <b>{said}</b>
      {gate}
      {more}
    </>
  )
}

/** What would be asked, the hard fields first, with the points each full answer adds. */
function Questions({ score }: { score: Score }) {
  const { t, count } = useWords()
  const questions = questionsOf(score)
  if (questions.length === 0) return null
  return (
    <Section title={t(words.questions)} count={questions.length}>
      <ol>
        {questions.map(({ field, wouldAdd }, index) => (
          <li key={field} className="flex items-baseline gap-2 border-b border-line py-1.5 text-detail">
            <Num className="text-ink3">{index + 1}</Num>
            <span>{t(askWords[field])}</span>
            <b className="ms-auto text-acc">{count(pointsAdded, wouldAdd)}</b>
          </li>
        ))}
      </ol>
    </Section>
  )
}

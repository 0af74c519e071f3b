import { fieldsOf, readingsOf, wordsOf, writeReading } from '#server/briefs/readings/queries'
import { statesOf } from '#server/briefs/readings/rules'
import type { ReturnBrief } from '#server/briefs/return-briefs/queries'
import { type GivenAnswer, readingAfter } from '#server/briefs/return-briefs/rules'
import { scoreOf } from '#server/briefs/rules'
import type { Span } from '#server/briefs/spans/rules'
import { keepWords } from '#server/briefs/submissions/queries'
import type { Work } from '#server/trpc'

/** What the client typed with their own hands becomes words of theirs, each kept apart and untouched. */
export async function keepAnswers(ctx: Work, sent: ReturnBrief, answers: readonly GivenAnswer[], correction: string) {
  const { agencyId, id: spokenById } = ctx.actor
  const whose = { agencyId, clientId: sent.clientId, briefId: sent.briefId }
  let no = (await wordsOf(ctx.tx, sent.briefId)).length
  const spans = new Map<number, Span>()
  for (const { no: question, text } of answers.filter(({ confirmed }) => !confirmed)) {
    const said = text.ar ?? text.en ?? ''
    no += 1
    const { id } = await keepWords(ctx.tx, whose, {
      no,
      text: said,
      channel: 'portal',
      spokenById,
      occurredAt: ctx.now,
    })
    spans.set(question, { wordsId: id, starts: 0, ends: said.length })
  }
  if (correction)
    await keepWords(ctx.tx, whose, { no: no + 1, text: correction, channel: 'portal', spokenById, occurredAt: ctx.now })
  return spans
}

/** Merges the answers into the next reading; a field keeps the words it came from unless the client said it anew. */
export async function readAnew(
  ctx: Work,
  sent: ReturnBrief,
  answers: readonly GivenAnswer[],
  spans: ReadonlyMap<number, Span>,
) {
  const [latest] = await readingsOf(ctx.tx, sent.briefId)
  if (!latest) return null
  const before = await fieldsOf(ctx.tx, latest.id)
  const after = readingAfter(before, sent.questions, answers)
  const fields = after.map((field) => {
    const old = before.find((one) => one.field === field.field)?.span ?? null
    const asked = sent.questions.find((one) => one.field === field.field && spans.has(one.no))
    return { ...field, span: (asked && spans.get(asked.no)) ?? old }
  })
  const { score, gate } = scoreOf(statesOf(fields))
  const { agencyId, id: madeById } = ctx.actor
  const made = { agencyId, clientId: sent.clientId, briefId: sent.briefId, no: latest.no + 1, madeById, now: ctx.now }
  await writeReading(ctx.tx, { ...made, score, gate, note: null, lineId: latest.lineId, fields })
  return { no: made.no, score }
}

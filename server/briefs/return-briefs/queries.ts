import type { BriefField } from '#server/briefs/rules'
import type { Tx } from '#server/db'
import { type Day, dayFromRow, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'

export type SentQuestion = {
  id: string
  no: number
  field: BriefField | null
  points: number | null
  text: Text
  proposed: Text
  answer: Text | null
}

/** A return brief as it was sent, with what was answered since. */
export type ReturnBrief = {
  id: string
  no: string
  briefId: string
  briefNo: string
  clientId: string
  contractId: string
  title: Text
  understanding: Text
  out: Text
  clientDates: Text
  nextStep: Text
  line: Text
  neededBy: Day | null
  sentAt: Date
  sentById: string
  toContactId: string | null
  answeredAt: Date | null
  answeredById: string | null
  confirmed: boolean | null
  questions: SentQuestion[]
}

const select = {
  id: true,
  briefId: true,
  clientId: true,
  toContactId: true,
  answerNeededBy: true,
  sentAt: true,
  sentById: true,
  understandingAr: true,
  understandingEn: true,
  excludedAr: true,
  excludedEn: true,
  clientDatesAr: true,
  clientDatesEn: true,
  nextStepAr: true,
  nextStepEn: true,
  subject: { select: { number: true } },
  line: { select: { nameAr: true, nameEn: true } },
  brief: { select: { contractId: true, subject: { select: { number: true, titleAr: true, titleEn: true } } } },
  returnBriefAnswer: { select: { answer: true, answeredAt: true, byContactId: true } },
} as const

type Where = NonNullable<Parameters<Tx['returnBrief']['findMany']>[0]>['where']

async function read(tx: Tx, where: Where): Promise<ReturnBrief[]> {
  const rows = await tx.returnBrief.findMany({ where, select, orderBy: { sentAt: 'desc' } })
  const questions = await tx.question.findMany({
    where: { subjectId: { in: rows.map(({ id }) => id) } },
    include: { answers: { orderBy: { no: 'desc' }, take: 1 } },
    orderBy: { no: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    no: row.subject.number ?? '',
    briefId: row.briefId,
    briefNo: row.brief.subject.number ?? '',
    clientId: row.clientId,
    contractId: row.brief.contractId ?? '',
    title: textOf(row.brief.subject.titleAr, row.brief.subject.titleEn),
    understanding: textOf(row.understandingAr, row.understandingEn),
    out: textOf(row.excludedAr, row.excludedEn),
    clientDates: textOf(row.clientDatesAr, row.clientDatesEn),
    nextStep: textOf(row.nextStepAr, row.nextStepEn),
    line: textOf(row.line?.nameAr, row.line?.nameEn),
    neededBy: row.answerNeededBy && dayFromRow(row.answerNeededBy),
    sentAt: row.sentAt,
    sentById: row.sentById,
    toContactId: row.toContactId,
    answeredAt: row.returnBriefAnswer?.answeredAt ?? null,
    answeredById: row.returnBriefAnswer?.byContactId ?? null,
    confirmed: row.returnBriefAnswer ? row.returnBriefAnswer.answer === 'confirmed' : null,
    questions: questions.filter(({ subjectId }) => subjectId === row.id).map(toQuestion),
  }))
}

type QuestionRow = {
  id: string
  no: number
  field: string | null
  points: number | null
  textAr: string | null
  textEn: string | null
  proposedAr: string | null
  proposedEn: string | null
  answers: { textAr: string | null; textEn: string | null }[]
}

const toQuestion = ({ id, no, field, points, answers: [answer], ...row }: QuestionRow): SentQuestion => ({
  id,
  no,
  field: field as BriefField | null,
  points,
  text: textOf(row.textAr, row.textEn),
  proposed: textOf(row.proposedAr, row.proposedEn),
  answer: answer ? textOf(answer.textAr, answer.textEn) : null,
})

/** The return briefs of one brief, the newest first. */
export const returnBriefsOfBrief = (tx: Tx, briefId: string) => read(tx, { briefId })

/** Of each brief, the return brief that waits for its answer: its number, and whom it was sent to. */
export async function openReturnBriefs(tx: Tx, briefIds: readonly string[]) {
  const rows = await tx.returnBrief.findMany({
    where: { briefId: { in: [...briefIds] }, returnBriefAnswer: null },
    select: { briefId: true, toContactId: true, subject: { select: { number: true } } },
    orderBy: { sentAt: 'asc' },
  })
  return new Map(
    rows.map(({ briefId, toContactId, subject }) => [briefId, { no: subject.number ?? '', toContactId }] as const),
  )
}

/** One return brief by its number. One behind a wall is missing. */
export async function getReturnBrief(tx: Tx, no: string): Promise<ReturnBrief> {
  const [found] = await read(tx, { subject: { kind: 'return_brief', number: no } })
  return found ?? refuse('record.missing')
}

export type NewReturnBrief = {
  agencyId: string
  id: string
  clientId: string
  briefId: string
  revisionId: string
  toContactId: string
  neededBy: Day
  lineId: string | null
  sentById: string
  now: Date
  understanding: Text
  out: Text
  clientDates: Text
  nextStep: Text
  questions: readonly { field: BriefField | null; points: number; text: Text; proposed: Text }[]
}

/** Writes a return brief with its numbered questions. Neither changes after it was sent. */
export async function writeReturnBrief(tx: Tx, { questions, now, ...sent }: NewReturnBrief): Promise<void> {
  const { understanding, out, clientDates, nextStep, neededBy, ...columns } = sent
  await tx.returnBrief.createMany({
    data: {
      ...columns,
      answerNeededBy: dayToRow(neededBy),
      sentAt: now,
      understandingAr: understanding.ar,
      understandingEn: understanding.en,
      excludedAr: out.ar,
      excludedEn: out.en,
      clientDatesAr: clientDates.ar,
      clientDatesEn: clientDates.en,
      nextStepAr: nextStep.ar,
      nextStepEn: nextStep.en,
    },
  })
  const asked = {
    ...{ agencyId: sent.agencyId, clientId: sent.clientId, subjectId: sent.id, ofContactId: sent.toContactId },
    ...{ ofSide: 'marketing', askedById: sent.sentById, askedAt: now, dueOn: dayToRow(neededBy) },
  }
  await tx.question.createMany({
    data: questions.map(({ field, points, text, proposed }, index) => ({
      ...{ ...asked, id: newId(), no: index + 1, field, points },
      ...{ textAr: text.ar, textEn: text.en, proposedAr: proposed.ar, proposedEn: proposed.en },
    })),
  })
}

type Given = {
  agencyId: string
  clientId: string
  returnBriefId: string
  byContactId: string
  now: Date
  corrected: boolean
}

/** Writes the client's answer, once: whoever comes second hears that it was answered. */
export async function writeAnswer(
  tx: Tx,
  { agencyId, clientId, returnBriefId, byContactId, now, corrected }: Given,
  answers: readonly { questionId: string; text: Text }[],
): Promise<void> {
  await tx.returnBriefAnswer.createMany({
    data: {
      agencyId,
      clientId,
      returnBriefId,
      byContactId,
      answeredAt: now,
      answer: corrected ? 'corrected' : 'confirmed',
    },
  })
  await tx.answer.createMany({
    data: answers.map(({ questionId, text }) => ({
      agencyId,
      clientId,
      questionId,
      no: 1,
      textAr: text.ar,
      textEn: text.en,
      byContactId,
      answeredAt: now,
    })),
  })
}

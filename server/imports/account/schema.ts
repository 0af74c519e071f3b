import { z } from 'zod'
import { count, day, id, ids, list, maybe, moment, words } from '#server/imports/basics/schema'

export const interaction = z.object({
  id,
  clientId: id,
  at: moment,
  channel: z.enum(['portal', 'email', 'phone', 'meeting', 'whatsapp', 'letter', 'survey']),
  contactId: maybe(id),
  userId: maybe(id),
  summary: words,
  visibility: z.enum(['shared', 'internal']).default('internal'),
  linked: list(z.object({ kind: z.string(), ref: id })),
})

const serviceClass = z.object({ firstResponse: count, resolution: count })
export const sla = z.object({
  unit: z.literal('business_minutes'),
  classes: z.object({ P1: serviceClass, P2: serviceClass, P3: serviceClass }),
})

const priority = z.enum(['P1', 'P2', 'P3'])
export const caseRecord = z.object({
  id,
  clientId: id,
  kind: z.enum(['complaint', 'request']),
  priority,
  category: maybe(z.string()),
  contactId: id,
  ownerId: maybe(id),
  openedAt: moment,
  afterHours: z.boolean().default(false),
  subject: words,
  status: z.string(),
  firstResponseAt: maybe(moment),
  resolvedAt: maybe(moment),
  autoClosedAt: maybe(day),
  rootCause: maybe(words),
  corrective: maybe(words),
  outcome: maybe(z.enum(['content', 'not_content', 'no_answer'])),
  linkedIds: ids.default([]),
  pauses: list(z.object({ from: moment, to: maybe(moment), question: maybe(words) })),
})

export const promise = z.object({
  id,
  clientId: id,
  madeBy: id,
  madeTo: id,
  madeAt: day,
  due: day,
  status: z.string(),
  text: words,
  keptAt: maybe(day),
  moves: list(z.object({ from: day, to: day, movedAt: moment, agreedBy: id, reason: maybe(words) })),
})

export const survey = z.object({
  id,
  kind: z.enum(['nps', 'csat', 'ces']),
  trigger: z.string(),
  sent: maybe(day),
  invited: maybe(count),
  question: maybe(words),
  scope: maybe(id),
  publish: maybe(z.string()),
  responses: list(z.object({ contactId: maybe(id), score: z.int().min(0).max(10) })),
})

/** An answer of several questions: beside whose and when it is, each key is a question's. */
const answered = z.object({ contactId: id }).catchall(z.union([words, z.int(), z.string()]))

export const expectation = z.object({
  id,
  contractId: id,
  askedAt: day,
  closedAt: maybe(day),
  invited: ids,
  questions: z.array(z.object({ key: z.string(), text: words })).min(1),
  answers: list(answered.extend({ at: moment })),
  sealedGuess: maybe(z.object({ by: id, sealedAt: moment, openedAt: maybe(moment), guesses: list(answered) })),
  followUp: maybe(z.object({ surveyId: id })),
})

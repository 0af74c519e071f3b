import type { Quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'

/** What may be done with work that no line covers: drop it, give it and say its cost, or wait for a change order. */
export const scopeChoices = ['drop', 'goodwill', 'change_order'] as const satisfies ScopeChoice[]

/** Which half of the pair accepts: the account manager for what is asked, or the project manager for what it takes. */
export const halves = ['account', 'project'] as const

/** What a brief may be. A field activation is an event. */
export const briefTypes = [
  'campaign',
  'brand_identity',
  'social_retainer',
  'event',
  'video',
  'pr',
  'annual_report',
  'website',
  'research',
  'photography',
] as const
export type BriefType = (typeof briefTypes)[number]

/** A type as files and people write it; null when it is none of the ten. */
export function briefTypeOf(name: string): BriefType | null {
  if (name === 'activation') return 'event'
  return briefTypes.find((type) => type === name) ?? null
}

/** The fields every brief is read by, in the order they are asked. */
export const briefFields = [
  'problem',
  'objective',
  'audience',
  'context',
  'message',
  'mandatories',
  'deliverables',
  'budgetLine',
  'timeline',
  'approver',
  'evaluation',
] as const
export type BriefField = (typeof briefFields)[number]

export const fieldStates = ['present', 'weak', 'missing'] as const
export type FieldState = (typeof fieldStates)[number]
export type FieldStates = Readonly<Record<BriefField, FieldState>>

/** The rubric: weights sum to 100, a weak field earns half. Every weight is even, so a score is a whole number. */
export const rubric = {
  weights: {
    problem: 12,
    objective: 16,
    audience: 12,
    context: 6,
    message: 10,
    mandatories: 8,
    deliverables: 10,
    budgetLine: 8,
    timeline: 8,
    approver: 6,
    evaluation: 4,
  } satisfies Record<BriefField, number>,
  /** Without these nobody can judge, pay for, or approve the work: a brief that lacks one is never accepted. */
  hardFields: ['objective', 'approver', 'budgetLine'] as const satisfies BriefField[],
  accept: 75,
  returnBrief: 50,
} as const

export type BriefGate = 'accept' | 'return_brief' | 'rebrief'

export type FieldScore = {
  readonly field: BriefField
  readonly state: FieldState
  readonly weight: number
  readonly points: number
  /** What a full answer would add to the score. */
  readonly wouldAdd: number
  readonly hard: boolean
}

export type BriefScore = {
  /** 0 to 100. */
  readonly score: number
  readonly gate: BriefGate
  readonly fields: readonly FieldScore[]
  readonly missing: readonly BriefField[]
  readonly weak: readonly BriefField[]
  readonly hardMissing: readonly BriefField[]
}

const pointsOf = (state: FieldState, weight: number) =>
  state === 'present' ? weight : state === 'weak' ? weight / 2 : 0
const isHard = (field: BriefField) => rubric.hardFields.some((hard) => hard === field)

/** 75 and more with the hard fields is acceptable; 50 and more asks back; below that the brief is written anew. */
function gateOf(score: number, hardMissing: readonly BriefField[]): BriefGate {
  if (score >= rubric.accept && hardMissing.length === 0) return 'accept'
  return score >= rubric.returnBrief ? 'return_brief' : 'rebrief'
}

/** The score of a brief with its reasons, field by field. A field nobody has judged yet counts as missing. */
export function scoreOf(states: Partial<FieldStates>): BriefScore {
  const fields = briefFields.map((field): FieldScore => {
    const state = states[field] ?? 'missing'
    const weight = rubric.weights[field]
    const points = pointsOf(state, weight)
    return { field, state, weight, points, wouldAdd: weight - points, hard: isHard(field) }
  })
  const score = fields.reduce((total, { points }) => total + points, 0)
  const inState = (wanted: FieldState) => fields.filter(({ state }) => state === wanted).map(({ field }) => field)
  const missing = inState('missing')
  const hardMissing = missing.filter(isHard)
  return { score, gate: gateOf(score, hardMissing), fields, missing, weak: inState('weak'), hardMissing }
}

/** What to ask, the hard fields first, then whatever would add most. */
export const questionsOf = ({ fields }: BriefScore): readonly FieldScore[] =>
  fields
    .filter(({ wouldAdd }) => wouldAdd > 0)
    .sort((one, other) => Number(blocks(other)) - Number(blocks(one)) || other.wouldAdd - one.wouldAdd)

const blocks = ({ hard, state }: FieldScore) => hard && state === 'missing'

/** The least number of full answers that would make the brief acceptable, and the score they would bring. */
export function shortestWay(judged: BriefScore): { fields: readonly BriefField[]; score: number } {
  const fields: BriefField[] = []
  let score = judged.score
  for (const question of questionsOf(judged)) {
    if (score >= rubric.accept && !blocks(question)) break
    fields.push(question.field)
    score += question.wouldAdd
  }
  return { fields, score }
}

/** What has happened to a brief. Each fact stands once it has happened; `null` and `false` are not yet. */
export type BriefFacts = {
  readonly submitted: boolean
  readonly scored: boolean
  readonly returnBriefOpen: boolean
  readonly rebriefRequested: boolean
  readonly superseded: boolean
  readonly scopeFlagged: boolean
  /** The contracts office gave the line or order that was missing. */
  readonly authorised: boolean
  readonly declined: boolean
  /** Both halves of the pair took it on. */
  readonly accepted: boolean
  readonly started: boolean
  readonly onHold: boolean
  readonly delivered: boolean
  readonly closed: boolean
}

export type BriefStatus =
  | 'draft'
  | 'received'
  | 'scored'
  | 'return_brief_sent'
  | 'rebrief_requested'
  | 'superseded'
  | 'scope_flagged'
  | 'declined'
  | 'accepted'
  | 'in_production'
  | 'on_hold'
  | 'delivered'
  | 'closed'

/** Reads a brief's status from what has happened, the furthest fact first. It is never stored. */
export function statusOf(facts: BriefFacts): BriefStatus {
  const furthest: readonly (readonly [boolean, BriefStatus])[] = [
    [facts.superseded, 'superseded'],
    [facts.closed, 'closed'],
    [facts.declined, 'declined'],
    [facts.delivered, 'delivered'],
    [facts.onHold, 'on_hold'],
    [facts.started, 'in_production'],
    [facts.accepted || facts.authorised, 'accepted'],
    [facts.scopeFlagged, 'scope_flagged'],
    [facts.returnBriefOpen, 'return_brief_sent'],
    [facts.rebriefRequested, 'rebrief_requested'],
    [facts.scored, 'scored'],
    [facts.submitted, 'received'],
  ]
  return furthest.find(([happened]) => happened)?.[1] ?? 'draft'
}

/** Whether anything may still be decided about a brief: it has not ended, one way or another. */
export const isOpen = ({ superseded, declined, delivered, closed }: BriefFacts): boolean =>
  !superseded && !declined && !delivered && !closed

/** What was decided about a brief, or a part of one, that no line covers. */
export type ScopeChoice = 'drop' | 'change_order' | 'goodwill'

export type AcceptanceFacts = {
  readonly states: Partial<FieldStates>
  /** What its line still holds, in thousandths; null when the brief names no line. */
  readonly lineLeft: Quantity | null
  /** A decision by name stands in for a line: goodwill is costed and done, a change order is waited for. */
  readonly scopeChoice: ScopeChoice | null
  readonly changeOrderApproved: boolean
  readonly returnBriefOpen: boolean
  readonly acceptedByAccount: string | null
  readonly acceptedByProject: string | null
}

type Blocker =
  | `brief.${'below_gate' | 'hard_field_missing' | 'return_brief_open'}`
  | `brief.${'dropped' | 'change_order_needed' | 'line_needed' | 'line_exhausted'}`

/** Why a line does not carry the brief, or null when it does. No work without a line or a decision by name. */
function scopeBlocker({ lineLeft, scopeChoice, changeOrderApproved }: AcceptanceFacts): Blocker | null {
  if (scopeChoice === 'drop') return 'brief.dropped'
  if (scopeChoice === 'goodwill') return null
  if (scopeChoice === 'change_order') return changeOrderApproved ? null : 'brief.change_order_needed'
  if (lineLeft === null) return 'brief.line_needed'
  return lineLeft > 0n ? null : 'brief.line_exhausted'
}

/** Everything that keeps a brief from being accepted, all at once, so that a page can show the whole list. */
export function blockersOf(facts: AcceptanceFacts): readonly Blocker[] {
  const { score, hardMissing } = scoreOf(facts.states)
  const scope = scopeBlocker(facts)
  return [
    ...(score < rubric.accept ? (['brief.below_gate'] as const) : []),
    ...(hardMissing.length > 0 ? (['brief.hard_field_missing'] as const) : []),
    ...(facts.returnBriefOpen ? (['brief.return_brief_open'] as const) : []),
    ...(scope ? [scope] : []),
  ]
}

/**
 * One half of the pair takes the brief on: the account manager for what is asked, the project manager for what it
 * costs. Two people, or it is no second look. Refuses the first blocker by name.
 */
export function acceptBrief(facts: AcceptanceFacts, half: 'account' | 'project', by: string): 'waiting' | 'accepted' {
  const [blocker] = blockersOf(facts)
  if (blocker) refuse(blocker)
  const mine = half === 'account' ? facts.acceptedByAccount : facts.acceptedByProject
  const other = half === 'account' ? facts.acceptedByProject : facts.acceptedByAccount
  if (mine) refuse('brief.already_accepted')
  if (other === by) refuse('brief.same_person')
  return other ? 'accepted' : 'waiting'
}

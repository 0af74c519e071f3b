import { describe, expect, test } from 'vitest'
import {
  type AcceptanceFacts,
  acceptBrief,
  type BriefFacts,
  type BriefField,
  blockersOf,
  briefFields,
  briefTypeOf,
  briefTypes,
  type FieldState,
  questionsOf,
  rubric,
  scoreOf,
  shortestWay,
  statusOf,
} from '#server/briefs/rules'
import { sample } from '#tests/support/sample'

const statesOf = (brief: (typeof sample.briefs)[number]) =>
  Object.fromEntries(Object.entries(brief.structured).map(([field, { state }]) => [field, state])) as Record<
    BriefField,
    FieldState
  >
const everything = Object.fromEntries(briefFields.map((field) => [field, 'present'])) as Record<BriefField, FieldState>

describe('000-2 the score of a brief', () => {
  test('the rubric is the one of the sample', () => {
    expect(rubric.weights).toEqual(sample.briefRubric.weights)
    expect(rubric.hardFields).toEqual(sample.briefRubric.hardFields)
    expect([rubric.accept, rubric.returnBrief]).toEqual([
      sample.briefRubric.gates.accept,
      sample.briefRubric.gates.returnBrief,
    ])
    expect(Object.values(rubric.weights).reduce((total, weight) => total + weight, 0)).toBe(100)
  })

  test.each(sample.briefs.map((brief) => [brief.id, brief] as const))('%s scores as the sample expects', (_, brief) => {
    const { score, gate, missing, weak } = scoreOf(statesOf(brief))
    expect({ score, gate, missing, weak }).toEqual(brief.expected)
  })

  test('a question is worth what its answer would add', () => {
    for (const returned of sample.returnBriefs) {
      const brief = sample.briefs.find(({ id }) => id === returned.briefId)
      if (!brief) throw new Error(returned.briefId)
      const worth = new Map(scoreOf(statesOf(brief)).fields.map(({ field, wouldAdd }) => [field as string, wouldAdd]))
      for (const { field, points } of returned.questions) expect(worth.get(field)).toBe(points)
    }
  })

  test('removing anything never raises a score', () => {
    for (const field of briefFields) {
      for (const state of ['weak', 'missing'] as const) {
        expect(scoreOf({ ...everything, [field]: state }).score).toBeLessThan(scoreOf(everything).score)
      }
    }
  })

  test('the hard fields are asked first, and the shortest way ends at an acceptable brief', () => {
    const judged = scoreOf({ ...everything, approver: 'missing', problem: 'missing', evaluation: 'missing' })
    expect(questionsOf(judged).map(({ field }) => field)).toEqual(['approver', 'problem', 'evaluation'])
    expect(judged.gate).toBe('return_brief')
    const way = shortestWay(judged)
    expect(way).toEqual({ fields: ['approver'], score: 84 })
    expect(scoreOf({ ...everything, problem: 'missing', evaluation: 'missing' }).gate).toBe('accept')
  })

  test('ten types, and an activation is an event', () => {
    expect(briefTypes).toHaveLength(10)
    for (const { type } of sample.briefs) expect(briefTypeOf(type)).not.toBeNull()
    expect(briefTypeOf('activation')).toBe('event')
    expect(briefTypeOf('poem')).toBeNull()
  })
})

describe('status', () => {
  const nothing: BriefFacts = {
    submitted: false,
    scored: false,
    returnBriefOpen: false,
    rebriefRequested: false,
    superseded: false,
    scopeFlagged: false,
    authorised: false,
    declined: false,
    accepted: false,
    started: false,
    onHold: false,
    delivered: false,
    closed: false,
  }
  test.each([
    [{}, 'draft'],
    [{ submitted: true }, 'received'],
    [{ submitted: true, scored: true }, 'scored'],
    [{ scored: true, returnBriefOpen: true }, 'return_brief_sent'],
    [{ scored: true, rebriefRequested: true }, 'rebrief_requested'],
    [{ rebriefRequested: true, superseded: true }, 'superseded'],
    [{ scored: true, scopeFlagged: true }, 'scope_flagged'],
    [{ scopeFlagged: true, authorised: true }, 'accepted'],
    [{ scored: true, accepted: true }, 'accepted'],
    [{ accepted: true, started: true, onHold: true }, 'on_hold'],
    [{ accepted: true, started: true }, 'in_production'],
    [{ accepted: true, started: true, delivered: true }, 'delivered'],
    [{ delivered: true, closed: true }, 'closed'],
  ] as const)('%o is %s', (facts, status) => {
    expect(statusOf({ ...nothing, ...facts })).toBe(status)
  })
})

describe('acceptance', () => {
  const ready: AcceptanceFacts = {
    states: everything,
    lineLeft: 2_000n,
    scopeChoice: null,
    changeOrderApproved: false,
    returnBriefOpen: false,
    acceptedByAccount: null,
    acceptedByProject: null,
  }
  test('it takes both halves of the pair, and two people', () => {
    expect(acceptBrief(ready, 'account', 'faris')).toBe('waiting')
    expect(acceptBrief({ ...ready, acceptedByAccount: 'faris' }, 'project', 'hind')).toBe('accepted')
    expect(() => acceptBrief({ ...ready, acceptedByAccount: 'faris' }, 'project', 'faris')).toThrow('brief.same_person')
    expect(() => acceptBrief({ ...ready, acceptedByAccount: 'faris' }, 'account', 'reem')).toThrow(
      'brief.already_accepted',
    )
  })
  test.each([
    [{ lineLeft: null }, 'brief.line_needed'],
    [{ lineLeft: 0n }, 'brief.line_exhausted'],
    [{ scopeChoice: 'drop' }, 'brief.dropped'],
    [{ lineLeft: null, scopeChoice: 'change_order' }, 'brief.change_order_needed'],
    [{ returnBriefOpen: true }, 'brief.return_brief_open'],
    [{ states: { ...everything, approver: 'missing' } }, 'brief.hard_field_missing'],
    [{ states: { objective: 'present' } }, 'brief.below_gate'],
  ] as const)('%o is refused: %s', (facts, refusal) => {
    expect(() => acceptBrief({ ...ready, ...facts }, 'account', 'faris')).toThrow(refusal)
  })
  test('goodwill, and an approved change order, stand in for a line', () => {
    expect(blockersOf({ ...ready, lineLeft: null, scopeChoice: 'goodwill' })).toEqual([])
    expect(blockersOf({ ...ready, lineLeft: null, scopeChoice: 'change_order', changeOrderApproved: true })).toEqual([])
  })
})

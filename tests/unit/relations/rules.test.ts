import { describe, expect, test } from 'vitest'
import { addDays } from '#server/kernel/day'
import {
  ces,
  csat,
  isRateLow,
  measuresHeld,
  nps,
  overlap,
  responseRateBp,
  showingOf,
  wilson,
} from '#server/relations/measures/rules'
import {
  type CaseClass,
  caseClock,
  caseStatusOf,
  keptRates,
  permitKeep,
  permitMove,
  promiseStatusOf,
  serviceTargets,
} from '#server/relations/rules'
import { at, calendarOfSample as calendar, dayOf, dayOrNull, sample } from '#tests/support/sample'

const now = at(sample.meta.asOfTime)
const today = dayOf(sample.meta.asOf)
const moment = (text: string | null | undefined) => (text ? at(text) : null)

describe('the clocks of the cases of the sample', () => {
  test('the targets are those of the sample', () => {
    expect(serviceTargets).toEqual(sample.sla.classes)
  })
  test.each(sample.cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { firstResponseDueAt, resolutionDueAt, ...clock } = caseClock(
      {
        class: one.class as CaseClass,
        openedAt: at(one.openedAt),
        firstResponseAt: moment(one.firstResponseAt),
        resolvedAt: moment(one.resolvedAt),
        pauses: one.pauses.map(({ from, to }) => ({ from: at(from), until: moment(to) })),
      },
      calendar,
      now,
    )
    expect(clock).toEqual(one.expectedClock)
    expect(firstResponseDueAt).toEqual(at(one.firstResponseDueAt))
    if (one.pauses.length === 0) expect(resolutionDueAt).toEqual(at(one.resolutionDueAt))
  })
  test('a case whose target has passed unanswered is missed while it runs', () => {
    const facts = {
      class: 'P1' as const,
      openedAt: at('2026-11-12T09:00'),
      firstResponseAt: null,
      resolvedAt: null,
      pauses: [],
    }
    expect(caseClock(facts, calendar, now)).toMatchObject({ firstResponseState: 'missed', firstResponseLeft: -432 })
  })
})

test('a resolved case closes by itself after five working days', () => {
  const facts = {
    firstResponded: true,
    assigned: true,
    waitingClient: false,
    escalated: false,
    resolvedOn: dayOf('2026-07-19'),
    confirmed: false,
  }
  expect(caseStatusOf(facts, calendar, dayOf('2026-07-23'))).toBe('resolved')
  expect(caseStatusOf(facts, calendar, dayOf('2026-07-26'))).toBe('closed')
  const open = { ...facts, resolvedOn: null }
  expect(caseStatusOf(open, calendar, today)).toBe('in_progress')
  expect(caseStatusOf({ ...open, waitingClient: true }, calendar, today)).toBe('waiting_client')
  expect(caseStatusOf({ ...open, escalated: true }, calendar, today)).toBe('escalated')
  expect(caseStatusOf({ ...open, assigned: false }, calendar, today)).toBe('acknowledged')
  expect(caseStatusOf({ ...open, assigned: false, firstResponded: false }, calendar, today)).toBe('open')
  expect(caseStatusOf({ ...open, confirmed: true }, calendar, today)).toBe('closed')
})

describe('promises', () => {
  const read = (one: (typeof sample.promises)[number]) =>
    promiseStatusOf(
      { dueOn: dayOf(one.due), moved: one.moves.length > 0, keptOn: dayOrNull(one.keptAt), released: false },
      calendar,
      today,
    )
  test.each(sample.promises.map((one) => [one.id, one] as const))('%s reads as the sample says', (_, one) => {
    expect(read(one)).toBe(one.status)
  })
  test('each side keeps its word at its own rate', () => {
    const rates = keptRates(sample.promises.map((one) => ({ direction: one.direction, status: read(one) })))
    expect(rates.agency_to_client).toEqual({ kept: 4, broken: 1, overdue: 0, open: 1, rateBp: 8000 })
    expect(rates.client_to_agency).toEqual({ kept: 0, broken: 1, overdue: 1, open: 1, rateBp: 0 })
    expect(keptRates([]).agency_to_client.rateBp).toBeNull()
  })
  test('a promise breaks when it is seven working days over', () => {
    const facts = { dueOn: dayOf('2026-11-03'), moved: false, keptOn: null, released: false }
    expect(promiseStatusOf(facts, calendar, dayOf('2026-11-12'))).toBe('overdue')
    expect(promiseStatusOf(facts, calendar, today)).toBe('broken')
    expect(promiseStatusOf({ ...facts, dueOn: addDays(today, 1), moved: true }, calendar, today)).toBe('renegotiated')
    expect(promiseStatusOf({ ...facts, released: true }, calendar, today)).toBe('released')
  })
  test('a date moves before it passes, and to a later day', () => {
    expect(() => permitMove('open', today, addDays(today, 2), today)).not.toThrow()
    expect(() => permitMove('overdue', addDays(today, -1), addDays(today, 2), today)).toThrow('promise.ended')
    expect(() => permitMove('open', addDays(today, 3), addDays(today, 2), today)).toThrow('promise.moved_back')
    expect(() => permitKeep('overdue')).not.toThrow()
    expect(() => permitKeep('kept')).toThrow('promise.ended')
  })
})

describe('002-2 measures with their intervals', () => {
  const measures = { nps, csat, ces }
  test.each(sample.surveys.map((survey) => [survey.id, survey] as const))('%s', (_, survey) => {
    const scores = survey.responses.map(({ score }) => score)
    const measured = measures[survey.kind](scores)
    expect({ ...measured, responseRateBp: responseRateBp(scores.length, survey.invited) }).toEqual(survey.expected)
  })
  test('three detractors are −100, and the interval stays on the scale', () => {
    expect(nps([0, 6, 5])).toMatchObject({ score: -100, ciLow: -100, ciHigh: 6.6 })
  })
  test.each([
    [11, 14, 0.5241, 0.9243],
    [0, 5, 0, 0.4345],
    [5, 5, 0.5655, 1],
    [80, 100, 0.7112, 0.8666],
  ])('Wilson of %i of %i', (k, n, low, high) => {
    const interval = wilson(k, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
  test('a small sample shows counts, a middling one is indicative', () => {
    expect([0, 4, 5, 29, 30].map(showingOf)).toEqual(['nothing', 'counts_only', 'indicative', 'indicative', 'full'])
    expect([isRateLow(4_999), isRateLow(5_000), isRateLow(null)]).toEqual([true, false, false])
    expect(responseRateBp(3, null)).toBeNull()
  })
  test('two of three measures are not enough', () => {
    expect(measuresHeld({ nps: 11, csat: 14 })).toEqual({ held: ['nps', 'csat'], enough: false })
    expect(measuresHeld({ nps: 11, csat: 14, ces: 9 }).enough).toBe(true)
  })
  test('overlapping intervals are not ranked', () => {
    expect(overlap({ low: 20, high: 60 }, { low: 50, high: 90 })).toBe(true)
    expect(overlap({ low: 20, high: 40 }, { low: 50, high: 90 })).toBe(false)
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  type CheckState,
  checksOf,
  coverageOf,
  maySendForAcceptance,
  permitAcceptance,
} from '#server/deliverables/checks/rules'
import {
  approve,
  type DeliverableFacts,
  daysPastDue,
  fingerprintText,
  nextRound,
  nextVersion,
  type RoundFacts,
  requestChanges,
  roundMeter,
  statusOf,
  type VersionFacts,
  withdraw,
} from '#server/deliverables/rules'
import { addDays } from '#server/kernel/day'
import { calendarOfSample, dayOf, dayOrNull, sample } from '#tests/support/sample'
import type { SampleDeliverable } from '#tests/support/sample-rows'

const today = dayOf(sample.meta.asOf)
const logo = 'a'.repeat(64)
const newLogo = 'b'.repeat(64)
const version = (facts: Partial<VersionFacts> = {}): VersionFacts => ({
  no: 1,
  sha256: logo,
  sent: true,
  opened: false,
  withdrawn: false,
  approvedBy: null,
  rejected: false,
  ...facts,
})
const round = (facts: Partial<RoundFacts> = {}): RoundFacts => ({
  no: 1,
  versionNo: 1,
  responseDueOn: today,
  closedOn: null,
  outcome: null,
  ...facts,
})
const deliverable = (facts: Partial<DeliverableFacts> = {}): DeliverableFacts => ({
  started: true,
  cancelled: false,
  accepted: false,
  reworkStarted: false,
  versions: [],
  rounds: [],
  ...facts,
})
const inReview = deliverable({ versions: [version()], rounds: [round()] })
const approved = deliverable({
  versions: [version({ approvedBy: 'noura' })],
  rounds: [round({ closedOn: today, outcome: 'approved' })],
})
const changes = round({ closedOn: today, outcome: 'changes' })

describe('status', () => {
  test.each([
    ['planned', deliverable({ started: false })],
    ['in_production', deliverable()],
    ['internal_review', deliverable({ versions: [version({ sent: false })] })],
    ['submitted', deliverable({ versions: [version()] })],
    ['in_review', inReview],
    ['changes_requested', deliverable({ versions: [version()], rounds: [changes] })],
    ['in_production', deliverable({ versions: [version()], rounds: [changes], reworkStarted: true })],
    ['internal_review', deliverable({ versions: [version(), version({ no: 2, sent: false })], rounds: [changes] })],
    ['approved', approved],
    [
      'approved',
      deliverable({ versions: [version()], rounds: [round({ closedOn: today, outcome: 'approved_with_notes' })] }),
    ],
    ['in_review', deliverable({ versions: [version()], rounds: [round({ closedOn: today, outcome: 'no_answer' })] })],
    ['rejected', deliverable({ versions: [version({ approvedBy: 'noura', rejected: true })] })],
    ['in_production', deliverable({ versions: [version({ withdrawn: true })] })],
    ['accepted', { ...approved, accepted: true }],
    ['cancelled', { ...inReview, cancelled: true }],
  ] as const)('%s', (status, facts) => {
    expect(statusOf(facts)).toBe(status)
  })

  const factsOf = (one: SampleDeliverable): DeliverableFacts =>
    deliverable({
      started: one.status !== 'planned',
      accepted: one.status === 'accepted',
      versions: one.versions.map(({ no }) => version({ no, sha256: `${one.id}@${no}` })),
      rounds: one.reviewRounds.map((r) =>
        round({
          no: r.no,
          versionNo: r.version,
          closedOn: dayOrNull(r.closedAt),
          outcome: r.outcome === 'open' ? null : (r.outcome as RoundFacts['outcome']),
        }),
      ),
    })
  test.each(sample.deliverables.map((one) => [one.id, one] as const))('%s reads as the sample says', (_, one) => {
    expect(statusOf(factsOf(one))).toBe(one.status)
  })
})

test('a fingerprint is taken of the files in order, not of their names', () => {
  const text = fingerprintText([
    { no: 1, sha256: logo.toUpperCase() },
    { no: 2, sha256: newLogo },
  ])
  expect(text).toBe(`1 ${logo}\n2 ${newLogo}\n`)
  expect(createHash('sha256').update(text, 'utf8').digest('hex')).toMatch(/^[0-9a-f]{64}$/)
})

describe('versions and rounds', () => {
  test('a version that changes nothing, or comes after acceptance, is refused', () => {
    expect(nextVersion(inReview, newLogo)).toBe(2)
    expect(() => nextVersion(inReview, logo)).toThrow('version.same_files')
    expect(() => nextVersion({ ...approved, accepted: true }, newLogo)).toThrow('deliverable.accepted')
  })

  test('the meter of the sample: the fourth of three is beyond', () => {
    const films = sample.deliverables.find(({ id }) => id === 'DL-08')
    const rounds = (films?.reviewRounds ?? []).map((r) =>
      round({ no: r.no, versionNo: r.version, closedOn: dayOrNull(r.closedAt) }),
    )
    expect(roundMeter(3, 0, rounds)).toMatchObject({ used: 4, left: 0, beyond: 1, openIsBeyond: true })
    expect(roundMeter(3, 1, rounds)).toMatchObject({ beyond: 0, openIsBeyond: false })
  })

  test('one round at a time, and none beyond the allowance without a grant', () => {
    const done = deliverable({ versions: [version()], rounds: [changes] })
    expect(nextRound(done, roundMeter(2, 0, done.rounds))).toBe(2)
    expect(() => nextRound(done, roundMeter(1, 0, done.rounds))).toThrow('round.limit_reached')
    expect(nextRound(done, roundMeter(1, 1, done.rounds))).toBe(2)
    expect(() => nextRound(inReview, roundMeter(2, 0, inReview.rounds))).toThrow('round.open')
  })

  test('a decision is about the fingerprint the person saw', () => {
    expect(approve(inReview, 1, logo).no).toBe(1)
    expect(() => approve(inReview, 1, newLogo)).toThrow('version.superseded')
    expect(() => approve(approved, 1, logo)).toThrow('version.already_approved')
    expect(() => approve(deliverable({ versions: [version()] }), 1, logo)).toThrow('round.closed')
    expect(requestChanges(inReview, 1, logo, 2).no).toBe(1)
    expect(() => requestChanges(inReview, 1, logo, 0)).toThrow('changes.empty')
  })

  test('only an unopened version is withdrawn', () => {
    expect(withdraw(inReview, 1).no).toBe(1)
    expect(() => withdraw(deliverable({ versions: [version({ opened: true })] }), 1)).toThrow('version.opened')
    expect(() => withdraw(inReview, 2)).toThrow('version.superseded')
  })

  test("the client's late days are counted from the response date", () => {
    const late = round({ responseDueOn: dayOf('2026-04-02'), closedOn: dayOf('2026-04-08') })
    expect(daysPastDue(late, calendarOfSample, today)).toBe(4)
    expect(daysPastDue(round({ responseDueOn: dayOf('2026-11-09') }), calendarOfSample, today)).toBe(4)
    expect(daysPastDue(round({ responseDueOn: addDays(today, 3) }), calendarOfSample, today)).toBe(0)
  })
})

describe('000-4 requirements against versions', () => {
  const expected = Object.entries(sample.requirementRules.expectedCoverage).flatMap(([briefId, versions]) =>
    Object.entries(versions).map(([ref, coverage]) => [briefId, ref, coverage] as const),
  )
  test.each(expected)('%s: %s', (briefId, ref, coverage) => {
    const states = sample.requirements
      .filter((requirement) => requirement.briefId === briefId)
      .flatMap(({ checks }) => checks)
      .filter(({ deliverableId, version: no, certificateId }) => (certificateId ?? `${deliverableId}@${no}`) === ref)
      .map(({ state }) => state as CheckState)
    const { covered, of } = coverageOf(states)
    expect({ covered, of }).toEqual(coverage)
  })

  const asked = [
    { requirementId: 'R1', sinceVersion: 1, retired: false },
    { requirementId: 'R2', sinceVersion: 2, retired: false },
    { requirementId: 'R3', sinceVersion: 1, retired: false },
  ]
  test('asked without a verdict is unanswered, not asked is a dot, the last verdict counts', () => {
    const verdicts = [
      { requirementId: 'R1', versionNo: 1, verdict: 'not_met' as const },
      { requirementId: 'R1', versionNo: 1, verdict: 'met' as const },
    ]
    expect(checksOf(1, asked, verdicts, []).map(({ state }) => state)).toEqual(['met', 'not_asked', 'unanswered'])
    expect(checksOf(2, asked, verdicts, []).map(({ state }) => state)).toEqual([
      'unanswered',
      'unanswered',
      'unanswered',
    ])
  })
  test('an open requirement blocks acceptance until it is met, or waived by name', () => {
    const open = coverageOf(
      checksOf(1, asked, [{ requirementId: 'R1', versionNo: 1, verdict: 'met' }], []).map(({ state }) => state),
    )
    expect(maySendForAcceptance(open)).toBe(false)
    expect(() => permitAcceptance(open)).toThrow('matrix.open')
    const waiver = { requirementId: 'R3', by: 'hind', reason: 'Agreed with the client on 3 May' }
    const done = checksOf(1, asked, [{ requirementId: 'R1', versionNo: 1, verdict: 'met' }], [waiver])
    expect(() => permitAcceptance(coverageOf(done.map(({ state }) => state)))).not.toThrow()
  })
})

import { describe, expect, test } from 'vitest'
import { formatClock } from '#server/kernel/dates'
import {
  ledeOf,
  moneyLede,
  todayOfAccountManager,
  todayOfCreative,
  todayOfProjectManager,
} from '#server/reports/today/agency/rules'
import { todayOfFinance, todayOfLeadership } from '#server/reports/today/oversight/rules'
import { todayOfClientFinance, todayOfContractsOffice, todayOfMarketing } from '#server/reports/today/portal/rules'
import type { TodayEntry } from '#server/reports/today/rules'
import { sample } from '#tests/support/sample'
import type { SampleEntry } from '#tests/support/sample-rows'
import { todayFacts as facts, viewerOf } from '#tests/support/today-facts'

/** A row in the form of the file: a deadline with a clock time carries it, calendar days only where money is meant. */
const written = ({ dueAt, calendarDays, due, ...row }: TodayEntry) => ({
  ...row,
  due: dueAt ? `${due}T${formatClock(dueAt)}` : due,
  ...(calendarDays === null ? {} : { calendarDays }),
})

/** Lists are compared by what they hold; their order is nearest deadline first. */
const same = (list: readonly TodayEntry[], expected: readonly SampleEntry[] | undefined) => {
  const byRef = (one: { ref: string; rule: string }, other: { ref: string; rule: string }) =>
    `${one.rule}${one.ref}`.localeCompare(`${other.rule}${other.ref}`)
  expect(list.map(written).sort(byRef)).toEqual([...(expected ?? [])].sort(byRef))
}

const file = (person: string) => {
  const lists = sample.today.lists[person]
  if (!lists) throw new Error(person)
  return lists
}

describe('today, from facts', () => {
  test('the account manager', () => {
    const { withYou, withClient } = todayOfAccountManager(facts, viewerOf('U-02'))
    same(withYou, file('U-02').withYou)
    same(withClient, file('U-02').withClient)
    expect(withYou.map(({ ref }) => ref)).toEqual(['DL-11', 'CA-08', 'DL-08', 'PR-09'])
    expect(ledeOf(facts, { withYou, withClient })).toEqual(sample.today.expectedLede['U-02'])
  })

  test('a case about a brief that was sent back is folded into it', () => {
    const cases = facts.cases.map((one) => (one.ref === 'CA-07' ? { ...one, answered: false } : one))
    const { withYou, withClient } = todayOfAccountManager({ ...facts, cases }, viewerOf('U-02'))
    expect(withYou.map(({ ref }) => ref)).not.toContain('CA-07')
    expect(withClient.map(({ ref }) => ref)).toContain('BR-14')
  })

  test('the project manager', () => {
    const lists = todayOfProjectManager(facts, viewerOf('U-03'))
    same(lists.withYou, file('U-03').withYou)
    expect(lists.slips.map(({ exposure, ...slip }) => ({ ...slip, exposureHalalas: Number(exposure) }))).toEqual(
      file('U-03').slips,
    )
    expect([...lists.toIssueAndCollect].sort()).toEqual([...(file('U-03').toIssueAndCollect ?? [])].sort())
    expect(lists.guarantees).toEqual(file('U-03').guarantees)
    const { outstanding, overdue } = moneyLede(facts, viewerOf('U-03'))
    expect({
      withYou: lists.withYou.length,
      outstandingHalalas: Number(outstanding),
      overdueHalalas: Number(overdue),
    }).toEqual(sample.today.expectedLede['U-03'])
  })

  test('a project manager who does not lead sees their own contracts', () => {
    const lists = todayOfProjectManager(facts, viewerOf('U-04'))
    expect(lists.withYou.map(({ ref }) => ref)).toEqual(['DL-07', 'DL-08', 'GR-3'])
    expect(lists.guarantees).toEqual(['GR-3'])
  })

  test('a creative', () => {
    const { withYou, withClient } = todayOfCreative(facts, viewerOf('U-05'))
    same(withYou, file('U-05').withYou)
    same(withClient, file('U-05').withClient)
  })

  test('finance', () => {
    const lists = todayOfFinance(facts, viewerOf('U-06'))
    for (const name of ['withYou', 'watch', 'promises', 'nextToIssue', 'blocked'] as const) {
      same(lists[name], file('U-06')[name])
    }
  })

  test('leadership', () => {
    same(todayOfLeadership(facts).attention, file('U-08').attention)
  })

  test.each(['CN-01', 'CN-06'])('the marketing side in the portal: %s', (person) => {
    const lists = todayOfMarketing(facts, viewerOf(person))
    same(lists.waiting, file(person).waiting)
    same(lists.withAgency, file(person).withAgency)
    expect(lists.recentlyAccepted).toEqual(file(person).recentlyAccepted)
    const lede = sample.today.expectedLede[person]
    if (lede) expect({ waiting: lists.waiting.length, withAgency: lists.withAgency.length }).toEqual(lede)
  })

  test.each(['CN-03', 'CN-04'])('the contracts office in the portal: %s', (person) => {
    const lists = todayOfContractsOffice(facts, viewerOf(person))
    same(lists.waiting, file(person).waiting)
    same(lists.watch, file(person).watch)
  })

  test('a question of a case waits for whoever opened it', () => {
    expect(todayOfMarketing(facts, viewerOf('CN-09')).waiting.map(({ ref }) => ref)).toEqual(['CA-07'])
  })

  test("a client's finance sees the claims on their way and what it promised", () => {
    const { waiting, watch } = todayOfClientFinance(facts, viewerOf('CN-11'))
    expect(waiting.map(({ ref }) => ref)).toEqual(['CM-304', 'CM-305', 'PR-08', 'CM-306'])
    expect(watch.map(({ ref }) => ref)).toEqual(['CM-307'])
  })

  test('every rule of the file puts something somewhere, or is one of the ledgers to come', () => {
    const rules = new Set(sample.todayRules.rules.map(({ id }) => id))
    const used = new Set(
      [...JSON.stringify(sample.today.lists).matchAll(/"rule":"(\w+)"/g)].map(([, rule = '']) => rule),
    )
    expect([...used].every((rule) => rules.has(rule))).toBe(true)
    expect([...rules].filter((rule) => !used.has(rule))).toEqual(['P5', 'P6', 'P7'])
  })
})

import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor'
import { formatClock } from '#server/kernel/dates'
import { halalas } from '#server/kernel/money'
import type { TodayEntry } from '#server/reports/today/rules'
import { actorsOf } from '#tests/support/actors'
import { as } from '#tests/support/cast'
import { imported, sampleNow } from '#tests/support/imported'
import { sample as file } from '#tests/support/sample'
import type { SampleEntry } from '#tests/support/sample-rows'

let person: (ref: string) => Actor
beforeAll(async () => {
  person = await actorsOf(await imported())
})

const todayOf = (ref: string) => as(person(ref), { now: sampleNow }).today.get({})
const said: Readonly<Record<string, Readonly<Record<string, unknown>>>> = file.today.lists
const expected = (ref: string, name: string): SampleEntry[] => {
  const list = said[ref]?.[name]
  return Array.isArray(list) ? list : []
}

/** A row in the form of the file: a deadline with a clock time carries it, calendar days only where money is meant. */
const written = ({ dueAt, calendarDays, due, ...row }: TodayEntry) => ({
  ...row,
  due: dueAt ? `${due}T${formatClock(dueAt)}` : due,
  ...(calendarDays === null ? {} : { calendarDays }),
})
const byRule = (one: { ref: string; rule: string }, other: { ref: string; rule: string }) =>
  `${one.rule}${one.ref}`.localeCompare(`${other.rule}${other.ref}`)

test.each([
  ['U-02', ['withYou', 'withClient']],
  ['U-03', ['withYou']],
  ['U-05', ['withYou', 'withClient']],
  ['U-06', ['withYou', 'watch', 'promises', 'nextToIssue', 'blocked']],
  ['U-08', ['attention']],
  ['CN-01', ['waiting', 'withAgency']],
  ['CN-06', ['waiting', 'withAgency']],
  ['CN-03', ['waiting', 'watch']],
  ['CN-04', ['waiting', 'watch']],
])('today of %s, read from the tables, is what the file says', async (ref, names) => {
  const { lists } = await todayOf(ref)
  for (const name of names) {
    const rows = lists[name] ?? []
    expect(rows.map(written).sort(byRule), name).toEqual([...expected(ref, name)].sort(byRule))
  }
})

test('what a project manager issues and collects, and the slips of their contracts', async () => {
  const { refs, slips } = await todayOf('U-03')
  const own = file.today.lists['U-03']
  expect([...(refs['toIssueAndCollect'] ?? [])].sort()).toEqual([...(own?.toIssueAndCollect ?? [])].sort())
  expect(refs['guarantees']).toEqual(own?.guarantees)
  const shown = slips.map(({ ref, slipWorkingDays }) => ({ ref, slipWorkingDays }))
  const right = own?.slips?.map(({ ref, slipWorkingDays }) => ({ ref, slipWorkingDays }))
  expect(shown.sort((one, other) => one.ref.localeCompare(other.ref))).toEqual(right)
})

test('the sentence above the lists has the figures of the lists', async () => {
  const account = await todayOf('U-02')
  expect(account.lede).toEqual(file.today.expectedLede['U-02'])
  const project = await todayOf('U-03')
  expect({
    withYou: project.lede.withYou,
    outstandingHalalas: Number(halalas(project.money.outstanding)),
    overdueHalalas: Number(halalas(project.money.overdue)),
  }).toEqual(file.today.expectedLede['U-03'])
  const marketing = await todayOf('CN-01')
  expect({ waiting: marketing.lists['waiting']?.length, withAgency: marketing.lists['withAgency']?.length }).toEqual(
    file.today.expectedLede['CN-01'],
  )
})

test('what marketing took over last, and what finance of a client is to pay', async () => {
  for (const ref of ['CN-01', 'CN-06']) {
    const { refs } = await todayOf(ref)
    expect(refs['recentlyAccepted']).toEqual(file.today.lists[ref]?.recentlyAccepted)
  }
  const { lists } = await todayOf('CN-11')
  expect(lists['waiting']?.map(({ ref }) => ref)).toEqual(['CM-304', 'CM-305', 'PR-08', 'CM-306'])
  expect(lists['watch']?.map(({ ref }) => ref)).toEqual(['CM-307'])
})

test('every row finds its thing, and nobody finds more than their walls let them', async () => {
  for (const ref of ['U-02', 'U-03', 'U-05', 'U-06', 'U-08', 'CN-01', 'CN-04', 'CN-06', 'CN-11']) {
    const { lists, things } = await todayOf(ref)
    for (const row of Object.values(lists).flat()) expect(things[row.ref]?.no, `${ref} ${row.ref}`).toBe(row.ref)
  }
  const { things } = await todayOf('CN-01')
  expect(Object.values(things).every(({ clientNo }) => clientNo === 'CL-1')).toBe(true)
})

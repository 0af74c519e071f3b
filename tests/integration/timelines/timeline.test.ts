import { expect, test } from 'vitest'
import { planned, sentVersion } from '#tests/support/deliverables'
import { as, cast } from '#tests/support/stage'

const refused = (code: string) => ({ cause: { code } })
const shown = { zoom: 'quarter', from: '', contract: '' } as const

test('a deliverable stands on the timeline by its due day, with who holds it now and what is still ahead', async () => {
  const people = await cast()
  const { no } = await planned(people)
  const { groups, today, rests } = await as(people.khalid).timelines.get({ ...shown, zoom: 'year' })

  const [group] = groups
  expect(group?.no).toBe(people.contractNo)
  const item = group?.items.find((one) => one.no === no)
  expect(item).toMatchObject({ kind: 'deliverable', holder: { side: 'agency' }, slip: 0, milestone: null })
  expect(item?.planned.every(({ from }) => from > today)).toBe(true)
  expect(rests.filter(({ kind }) => kind === 'weekend').length).toBeGreaterThan(50)
})

test('what was handed over is drawn for each who held it', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await sentVersion(people, no)
  const { groups, today } = await as(people.sara).timelines.get(shown)
  const item = groups.flatMap(({ items }) => items).find((one) => one.no === no)
  expect(item?.holder?.side).toBe('marketing')
  expect(item?.actual.at(-1)).toMatchObject({ side: 'marketing', until: today })
})

test('it narrows to one contract, and days elsewhere show nothing of today', async () => {
  const people = await cast()
  await planned(people)
  const other = await as(people.khalid).timelines.get({ ...shown, contract: 'CT-none' })
  expect(other.groups).toEqual([])
  const past = await as(people.khalid).timelines.get({ ...shown, zoom: 'week', from: '2020-01-05' })
  expect(past).toMatchObject({ from: '2020-01-05', groups: [] })
})

test('the agency’s timeline is not the client’s', async () => {
  const people = await cast()
  await expect(as(people.huda).timelines.get(shown)).rejects.toMatchObject(refused('actor.forbidden'))
})

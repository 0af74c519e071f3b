import { beforeAll, expect, test } from 'vitest'
import { day, momentAt } from '#server/kernel/day'
import { liveOnSampleDay } from '#tests/support/imported'
import { as, cast, promisesOf } from '#tests/support/stage'

const refused = (code: string) => ({ cause: { code } })

// The table itself holds a move to its day, so the house has to live on it.
beforeAll(liveOnSampleDay)

const on = (value: string) => ({ now: momentAt(day(value), '10:00') })
const text = 'مراجعة لغوية مزدوجة لكل منشور'

async function stage() {
  const people = await cast()
  const clientNo = (await as(people.sara).contracts.get({ no: people.contractNo })).contract.clientNo ?? ''
  const promise = {
    clientNo,
    contactId: people.huda.id,
    direction: 'agency_to_client',
    text,
    dueOn: '2026-11-17',
  } as const
  return { ...people, clientNo, promise }
}

test('a promise kept on its day is kept, and kept after it is broken; both sides are counted', async () => {
  const people = await stage()
  const inTime = await as(people.sara).relations.promises.give(people.promise)
  const late = await as(people.sara).relations.promises.give(people.promise)
  const theirs = await as(people.huda).relations.own.promise({ text: 'نرسل الملاحظات مرة واحدة', dueOn: '2026-11-16' })
  await as(people.sara, on('2026-11-17')).relations.promises.keep({ no: inTime.no, on: '2026-11-17' })
  await as(people.sara, on('2026-11-19')).relations.promises.keep({ no: late.no, on: '2026-11-18' })
  await as(people.huda, on('2026-11-16')).relations.promises.keep({ no: theirs.no, on: '2026-11-16' })

  const { promises, rates } = await as(people.khalid, on('2026-11-20')).relations.promises.list({ state: 'all' })
  const statusOf = (no: string) => promises.find((one) => one.no === no)?.status
  expect([statusOf(inTime.no), statusOf(late.no), statusOf(theirs.no)]).toEqual(['kept', 'broken', 'kept'])
  expect(rates.agency_to_client).toMatchObject({ kept: 1, broken: 1, rateBp: 5_000 })
  expect(rates.client_to_agency).toMatchObject({ kept: 1, rateBp: 10_000 })
  await expect(
    as(people.sara, on('2026-11-20')).relations.promises.keep({ no: late.no, on: '2026-11-18' }),
  ).rejects.toMatchObject(refused('promise.ended'))
})

test('a day moves before it comes, to a later one, and only when whoever was promised agrees', async () => {
  const people = await stage()
  const { no } = await as(people.sara).relations.promises.give(people.promise)
  const move = { no, to: '2026-11-20', reason: 'ننتظر الصور' }
  await expect(as(people.sara).relations.promises.move(move)).rejects.toMatchObject(refused('promise.not_agreed'))
  await expect(
    as(people.sara).relations.promises.move({ ...move, to: '2026-11-16', agreed: 'yes' }),
  ).rejects.toMatchObject(refused('promise.moved_back'))
  await as(people.sara).relations.promises.move({ ...move, agreed: 'yes' })
  const [moved] = (await as(people.huda).relations.own.promises({})).promises
  expect(moved).toMatchObject({ dueOn: '2026-11-20', firstDueOn: '2026-11-17', status: 'renegotiated' })
  expect(await promisesOf(people)).toMatchObject([
    { name: 'letter.send', payload: { kind: 'slip', contactId: people.huda.id } },
  ])
  await expect(
    as(people.huda, on('2026-11-22')).relations.promises.move({ no, to: '2026-11-29' }),
  ).rejects.toMatchObject(refused('promise.ended'))
})

test('whoever was promised moves the day themselves; nobody else does, and no day is past', async () => {
  const people = await stage()
  const { no } = await as(people.sara).relations.promises.give(people.promise)
  for (const other of [people.abeer, people.yousef])
    await expect(as(other).relations.promises.move({ no, to: '2026-11-20' })).rejects.toMatchObject(
      refused('actor.forbidden'),
    )
  await expect(as(people.basma).relations.promises.move({ no, to: '2026-11-20' })).rejects.toMatchObject(
    refused('record.missing'),
  )
  await as(people.huda).relations.promises.move({ no, to: '2026-11-20' })
  await expect(
    as(people.sara).relations.promises.give({ ...people.promise, dueOn: '2026-11-14' }),
  ).rejects.toMatchObject(refused('due.past'))
  await expect(as(people.huda).relations.promises.keep({ no, on: '2026-11-15' })).rejects.toMatchObject(
    refused('actor.forbidden'),
  )
})

import { expect, test } from 'vitest'
import { newId } from '#server/kernel/id'
import { as, cast } from '#tests/support/stage'

test('a member’s frame names them, their roles and the engagements they stand on', async () => {
  const people = await cast()
  expect(await as(people.sara).frame.get()).toMatchObject({
    kind: 'member',
    roles: ['account_manager'],
    isLead: false,
    pins: [{ no: people.contractNo }],
  })
})

test('whoever stands on no engagement finds the newest of the agency', async () => {
  const people = await cast()
  const frame = await as(people.majed).frame.get()
  expect(frame.kind === 'member' && frame.pins.map(({ no }) => no)).toContain(people.contractNo)
})

test('a client’s person, also one who came by a letter, learns only between whom the portal stands, and what a letter lets them do', async () => {
  const people = await cast()
  const byLink = { ...people.huda, link: { linkId: newId(), subjectId: newId(), may: 'see' as const } }
  for (const [reader, link] of [
    [people.huda, null],
    [byLink, 'see'],
  ] as const) {
    const frame = await as(reader).frame.get()
    expect(Object.keys(frame).sort()).toEqual(['agency', 'client', 'kind', 'link', 'name', 'side'])
    expect(frame).toMatchObject({ kind: 'contact', side: 'marketing', link })
  }
})

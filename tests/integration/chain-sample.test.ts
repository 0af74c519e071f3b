import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { verifyChains } from '#server/chain'
import { clock } from '#server/clock'
import { pool } from '#server/database'
import { importEngagement } from '#server/imports'
import { owner, testNow } from '#tests/support/stage'

beforeAll(async () => {
  clock.setOffset(testNow.getTime() - Date.now())
  const text = await readFile('prisma/sample-engagement.json', 'utf8')
  await importEngagement(text, { name: 'sample' })
}, 120_000)

const faults = async () => {
  const client = await pool().connect()
  try {
    return (await verifyChains(client)).faults.map(({ name, why }) => ({ name, why }))
  } finally {
    client.release()
  }
}

test('imported history is a record like any other: intact', async () => {
  expect(await faults()).toEqual([])
})

test('a row that was changed after its event is found by what the event said of it', async () => {
  await owner.query(`alter table invoices drop constraint if exists invoices_check`)
  await owner.query(`update invoices set net = net + 1, total = total + 1, payable = payable + 1 where id in (
    select i.id from invoices i where type = '388' limit 1)`)
  expect(await faults()).toContainEqual({
    name: 'invoice.issued',
    why: 'the row it speaks of has another total now',
  })
})

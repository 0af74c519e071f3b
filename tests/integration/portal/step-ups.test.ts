import { describe, expect, test } from 'vitest'
import { unlocked } from '#server/auth/signing'
import { pool } from '#server/database'
import { asActor } from '#server/db'
import type { Contact } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { beginStepUp, passStepUp, requireStepUp } from '#server/step-ups'
import { type Work, workOf } from '#server/trpc'
import { type Cast, cast, testNow } from '#tests/support/cast'

const content = 'a'.repeat(64)
const acts = <T>(actor: Contact, act: (ctx: Work) => Promise<T>) =>
  asActor(actor, (tx) => act(workOf(tx, actor, testNow)))

/** Begins a ceremony for Omar and reads the code off the letter that waits. */
async function begun(people: Cast) {
  const bound = { subjectId: people.contractId, sha256: content }
  const { stepUpId } = await acts(people.omar, (ctx) => beginStepUp(ctx, { ...bound, consent: 'أوقّع هذه الكميات' }))
  const { rows } = await pool().query(
    `select payload from graphile_worker._private_jobs where payload ->> 'stepUpId' = $1`,
    [stepUpId],
  )
  const code = unlocked(rows[0].payload.sealed)
  const pass = (
    changes: Partial<{ code: string; typedName: string; subjectId: string; sha256: string }> = {},
    who = people.omar,
  ) => acts(who, (ctx) => passStepUp(ctx, { ...bound, stepUpId, code, typedName: 'عُمَر', ...changes }))
  const need = (changes: Partial<typeof bound> = {}, who = people.omar) =>
    acts(who, (ctx) => requireStepUp(ctx, { ...bound, stepUpId, ...changes }))
  return { stepUpId, code, pass, need, payload: rows[0].payload }
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('the ceremony of a signature', () => {
  test('the mailed code and the own name pass it; a signature then rests on it', async () => {
    const people = await cast()
    const { pass, need, stepUpId } = await begun(people)
    await expect(need()).rejects.toMatchObject({ code: 'step_up.stale' })
    expect(await pass()).toEqual({ passed: true, triesLeft: limits.stepUpTries - 1 })
    expect(await need()).toMatchObject({
      stepUpId,
      typedName: 'عُمَر',
      consentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await pass()).toMatchObject({ passed: true })
  })

  test('neither the table nor the queue tells the code', async () => {
    const people = await cast()
    const { code, payload } = await begun(people)
    const { rows } = await pool().query('select s::text as whole from step_ups s where agency_id = $1', [
      people.agencyId,
    ])
    expect(JSON.stringify(payload)).not.toContain(code)
    expect(rows[0].whole).not.toContain(code)
  })

  test('a wrong code is counted and kept; after five the right one is no use', async () => {
    const people = await cast()
    const { pass, code } = await begun(people)
    for (let left = limits.stepUpTries - 1; left >= 0; left--)
      expect(await pass({ code: wrong(code) })).toEqual({ passed: false, triesLeft: left })
    await expect(pass()).rejects.toMatchObject({ code: 'step_up.stale' })
  })

  test('guesses sent at once are all counted', async () => {
    const people = await cast()
    const { pass, code } = await begun(people)
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => pass({ code: wrong(code) })))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(limits.stepUpTries)
  })

  test('another name, another content, another subject, another person: refused', async () => {
    const people = await cast()
    const { pass, need } = await begun(people)
    await expect(pass({ typedName: 'بدر' })).rejects.toMatchObject({ code: 'step_up.name', field: 'typedName' })
    await expect(pass({ typedName: ' ' })).rejects.toMatchObject({ code: 'step_up.name' })
    await expect(pass({ sha256: 'b'.repeat(64) })).rejects.toMatchObject({ code: 'step_up.stale' })
    await expect(pass({ subjectId: people.clientId })).rejects.toMatchObject({ code: 'step_up.stale' })
    await expect(pass({}, people.badr)).rejects.toMatchObject({ code: 'step_up.stale' })
    await pass()
    await expect(need({ sha256: 'b'.repeat(64) })).rejects.toMatchObject({ code: 'step_up.stale' })
    await expect(need({}, people.badr)).rejects.toMatchObject({ code: 'step_up.stale' })
  })

  test('after ten minutes of real time it is over, passed or not', async () => {
    const people = await cast()
    const { pass, need, stepUpId } = await begun(people)
    await pass()
    await pool().query('update step_ups set expires_at = $1 where id = $2', [new Date(Date.now() - 1), stepUpId])
    await expect(need()).rejects.toMatchObject({ code: 'step_up.stale' })
    await expect(pass()).rejects.toMatchObject({ code: 'step_up.stale' })
  })

  test('a link opens the ceremony of its own subject only', async () => {
    const people = await cast()
    const link = { linkId: people.omar.id, subjectId: people.clientId, may: 'sign' } as const
    const begin = acts({ ...people.omar, link }, (ctx) =>
      beginStepUp(ctx, { subjectId: people.contractId, sha256: content, consent: 'x' }),
    )
    await expect(begin).rejects.toMatchObject({ code: 'actor.forbidden' })
  })

  test('codes cannot be asked for without end', async () => {
    const people = await cast()
    for (let time = 0; time < limits.stepUpTries; time++) await begun(people)
    await expect(begun(people)).rejects.toMatchObject({ code: 'step_up.too_many' })
  })
})

import { expect, test } from 'vitest'
import { threadOf } from '#server/thread'

type Order = 'answer' | 'refuse' | 'hang' | 'die'
const script = 'tests/support/thread-of-tests.ts'
const ask = threadOf<Order, number>(script, { timeoutMs: 2_000 })

test('one thread answers, and stays; what it refuses does not cost it its life', async () => {
  const number = await ask('answer')
  await expect(ask('refuse')).rejects.toThrow('I would rather not')
  expect(await ask('answer')).toBe(number)
})

test('a question that kills the thread, or is never answered, fails alone', async () => {
  const number = await ask('answer')
  await expect(ask('die')).rejects.toThrow('ended with code 3')
  const next = await ask('answer')
  expect(next).not.toBe(number)
  await expect(threadOf<Order, number>(script, { timeoutMs: 100 })('hang')).rejects.toThrow('No answer within 100 ms')
  expect(await ask('answer')).not.toBe(next)
})

test('questions asked at once are answered one after another', async () => {
  const asked: Order[] = ['answer', 'refuse', 'answer', 'answer']
  const answers = await Promise.allSettled(asked.map((order) => ask(order)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})

test('a thread that is spent, fragile after a refusal, or idle gives way to a new one', async () => {
  const spent = threadOf<Order, number>(script, { timeoutMs: 2_000, isSpent: () => true })
  expect(await spent('answer')).not.toBe(await spent('answer'))

  const fragile = threadOf<Order, number>(script, { timeoutMs: 2_000, isFragile: true })
  const before = await fragile('answer')
  await expect(fragile('refuse')).rejects.toThrow()
  expect(await fragile('answer')).not.toBe(before)

  const idle = threadOf<Order, number>(script, { timeoutMs: 2_000, idleMs: 20 })
  const first = await idle('answer')
  await new Promise((rested) => setTimeout(rested, 200))
  expect(await idle('answer')).not.toBe(first)
})

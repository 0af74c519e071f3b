import { AsyncLocalStorage } from 'node:async_hooks'

type Kept = Map<string, Promise<unknown>>

const shared = globalThis as typeof globalThis & { mujazRequest?: AsyncLocalStorage<Kept> }

/** One for the process: the server opens a request, and the pages' bundle, which holds another copy of this module, lives in it. */
const requests = () => (shared.mujazRequest ??= new AsyncLocalStorage<Kept>())

/** Runs everything that follows as one request. */
export const inRequest = (work: () => void): void => requests().run(new Map(), work)

/**
 * Asks `question` once in a request, however many loaders of its page want to know; `key` names all that the answer depends on.
 * Nothing is remembered from one request to the next, nor where no request is: a test, a job, a command.
 */
export function oncePerRequest<Answer>(key: string, question: () => Promise<Answer>): Promise<Answer> {
  const kept = requests().getStore()
  if (!kept) return question()
  const known = kept.get(key) ?? question()
  kept.set(key, known)
  return known as Promise<Answer>
}

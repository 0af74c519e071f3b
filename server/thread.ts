import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

export type ThreadOptions<Answer> = {
  /** How long one question may take before the thread is put down and started anew. */
  readonly timeoutMs: number
  /** After this answer the thread is put down: what it used is given back to the machine. */
  readonly isSpent?: (answer: Answer) => boolean
  /** A thread that nobody asked for so long is put down as well; without it the thread stays warm for ever. */
  readonly idleMs?: number
  /** What it could not do may have broken it from within, as hostile input can: it is put down then, too. */
  readonly isFragile?: boolean
}

type Reply<Answer> = { answer: Answer } | { error: string }

type Threads = {
  running: Map<string, Worker>
  waiting: Map<string, Promise<unknown>>
  idle: Map<string, NodeJS.Timeout>
}

/** One set of threads for the process: pages and jobs hold two copies of this module (bundled, and not). */
const shared = globalThis as { mujazThreads?: Threads }
shared.mujazThreads ??= { running: new Map(), waiting: new Map(), idle: new Map() }
const { running, waiting, idle } = shared.mujazThreads

/**
 * Asks a worker thread one question at a time, for work that would otherwise hold every request up.
 *
 * The thread stays warm between questions and does not keep the process alive. A question that takes too long, or
 * that breaks the thread, fails alone: the next one finds a new thread. `script` is a path from the project's folder.
 */
export function threadOf<Question, Answer>(script: string, options: ThreadOptions<Answer>) {
  return (question: Question): Promise<Answer> => {
    const answer = (waiting.get(script) ?? Promise.resolve()).then(() =>
      ask<Question, Answer>(script, question, options),
    )
    waiting.set(
      script,
      answer.catch(() => {}),
    )
    return answer
  }
}

async function ask<Question, Answer>(script: string, question: Question, options: ThreadOptions<Answer>) {
  clearTimeout(idle.get(script))
  const thread = running.get(script) ?? start(script)
  thread.ref()
  try {
    const answer = await answerOf<Question, Answer>(thread, question, options.timeoutMs)
    if (options.isSpent?.(answer)) await end(script, thread)
    return answer
  } catch (problem) {
    if (options.isFragile || !(problem instanceof ThreadRefusal)) await end(script, thread)
    throw problem
  } finally {
    thread.unref()
    if (options.idleMs) idle.set(script, setTimeout(() => end(script, thread), options.idleMs).unref())
  }
}

/** tsx by name, not inherited: tests, commands and the server each start with another loader, and a thread's script is TypeScript. */
const loading = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(require('node:worker_threads').workerData)
})`

function start(script: string): Worker {
  const thread = new Worker(loading, { eval: true, execArgv: [], workerData: pathToFileURL(script).href })
  // A thread can die between two questions. Nobody waits then, and an error that nobody hears would end the process.
  thread.on('error', () => {}).on('exit', () => running.get(script) === thread && running.delete(script))
  running.set(script, thread)
  return thread
}

async function end(script: string, thread: Worker): Promise<void> {
  if (running.get(script) === thread) running.delete(script)
  await thread.terminate()
}

/** The thread is well; it was asked something that cannot be done. */
class ThreadRefusal extends Error {}

function answerOf<Question, Answer>(thread: Worker, question: Question, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error(`No answer within ${timeoutMs} ms`))), timeoutMs)
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle()
    }
    const onMessage = (reply: Reply<Answer>) =>
      finish(() => ('answer' in reply ? resolve(reply.answer) : reject(new ThreadRefusal(reply.error))))
    const onError = (problem: Error) => finish(() => reject(problem))
    const onExit = (code: number) => finish(() => reject(new Error(`The thread ended with code ${code}`)))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(question)
  })
}

import { parentPort, threadId } from 'node:worker_threads'

/** Does as it is told: answers with its own number, refuses, never answers, or dies. */
parentPort?.on('message', (order: 'answer' | 'refuse' | 'hang' | 'die') => {
  if (order === 'answer') parentPort?.postMessage({ answer: threadId })
  if (order === 'refuse') parentPort?.postMessage({ error: 'I would rather not' })
  if (order === 'die') process.exit(3)
})

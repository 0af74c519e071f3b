import { Agent, request } from 'node:http'

/** What one address costs: requests a second, and the time of an answer in milliseconds at the middle and near the end. */
export type Cost = { rate: number; p50: number; p95: number; failures: number; bytes: number }

/** Asks for one address over `connections` kept-open connections, as fast as answers come, for `seconds`. */
export async function loadOf(url: string, connections: number, seconds: number, cookie = ''): Promise<Cost> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = { cookie, 'accept-encoding': 'identity' }
  await lane(url, agent, headers, performance.now() + 1_000) // Warm: compiled, cached, connected.
  const until = performance.now() + seconds * 1_000
  const lanes = await Promise.all(Array.from({ length: connections }, () => lane(url, agent, headers, until)))
  agent.destroy()
  const answers = lanes.flat()
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    rate: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    failures: answers.filter(({ status }) => status !== 200).length,
    bytes: answers.at(-1)?.bytes ?? 0,
  }
}

type Answer = { ms: number; status: number; bytes: number }

async function lane(url: string, agent: Agent, headers: Record<string, string>, until: number): Promise<Answer[]> {
  const answers: Answer[] = []
  while (performance.now() < until) answers.push(await ask(url, agent, headers))
  return answers
}

function ask(url: string, agent: Agent, headers: Record<string, string>): Promise<Answer> {
  const started = performance.now()
  return new Promise((done, fail) => {
    const call = request(url, { agent, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () => done({ ms: performance.now() - started, status: answer.statusCode ?? 0, bytes }))
    })
    call.on('error', fail)
    call.end()
  })
}

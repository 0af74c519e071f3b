import type { RequestListener } from 'node:http'
import { sayReport, verifyChains } from '#server/chain'
import { isEmbedded, pool } from '#server/database'
import { askDoor } from '#server/door'
import { dataDir, StartProblem } from '#server/environment'
import { openHouse } from '#server/house'
import { WrongFile } from '#server/imports/faults/rules'
import { loadEngagement } from '#server/sample'

export type Answer = { ok: boolean; text: string }
type Command = (body: string) => Promise<Answer>

/** What an operator can ask of the data, whether Mujaz is running on it or not. */
const commands: Readonly<Record<string, Command>> = {
  'verify-chain': verifyChain,
  load,
}

/** Brings a file in. The body is its name and its text, because the running server may stand in another folder. */
async function load(body: string): Promise<Answer> {
  const { name, text } = JSON.parse(body) as { name: string; text: string }
  try {
    return { ok: true, text: await loadEngagement(name, text) }
  } catch (problem) {
    if (!(problem instanceof WrongFile)) throw problem
    return { ok: false, text: `${name} was refused, and nothing of it was kept:\n${problem.message}` }
  }
}

async function verifyChain(): Promise<Answer> {
  const client = await pool().connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const report = await verifyChains(client)
    return { ok: report.faults.length === 0, text: sayReport(report) }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/**
 * Runs a command. The embedded database belongs to one process: a Mujaz that is running on it is asked at its door, and does
 * it there; else this process opens the data itself, and closes it again.
 */
export async function runCommand(name: string, body = ''): Promise<Answer> {
  const reply = isEmbedded() ? await askDoor(dataDir(), name, body) : null
  if (reply) return { ok: reply.status === 200, text: reply.text }
  const house = await openHouse()
  try {
    return await answerTo(name, body)
  } finally {
    await house.close()
  }
}

async function answerTo(name: string, body: string): Promise<Answer> {
  const command = commands[name]
  return command ? command(body) : { ok: false, text: `There is no command ${name}.` }
}

/** The running server's side of the door. Only the owner of the data's folder can knock here. */
export const answerCommands: RequestListener = async (request, response) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const answer = await answerTo(request.url?.slice(1) ?? '', Buffer.concat(parts).toString('utf8')).catch(
    (problem: unknown) => ({ ok: false, text: problem instanceof Error ? problem.message : String(problem) }),
  )
  response.writeHead(answer.ok ? 200 : 409, { 'Content-Type': 'text/plain; charset=utf-8' }).end(answer.text)
}

/** Ends a command as its answer says: what it found on the screen, and 1 where that was not well. */
export async function finish(answering: Promise<Answer>): Promise<void> {
  const { ok, text } = await answering
  console.log(`\n${text}`)
  process.exitCode = ok ? 0 : 1
}

/** Runs a command's own words; what keeps it from running is one sentence, and 1. */
export async function orSay(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (problem) {
    if (!(problem instanceof StartProblem)) throw problem
    console.error(problem.message)
    process.exitCode = 1
  }
}

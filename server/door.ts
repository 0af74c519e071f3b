import { createHash } from 'node:crypto'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { createServer, type RequestListener, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { StartProblem } from '#server/environment'

/** The longest path a socket may have on every system we know (macOS: 104 bytes with its end). */
const longestPath = 100

/** The data's back door: a socket in a folder only its owner may enter. Where that path is too long, one named after it in the temporary folder. */
export function doorOf(folder: string): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\mujaz-${name}`
  const path = resolve(folder, 'door', 'socket')
  return Buffer.byteLength(path) <= longestPath ? path : resolve(tmpdir(), `mujaz-${name}`, 'socket')
}

/**
 * Takes the data in `folder` for this process alone, and answers commands at its door (`verify`, `db:load`) while it holds it.
 *
 * A door that answers belongs to a running Mujaz: two on the same files would spoil them, so the second is refused. A door
 * that does not answer was left by one that was killed.
 */
export async function holdDoor(folder: string, answer: RequestListener): Promise<{ close: () => Promise<void> }> {
  const path = doorOf(folder)
  await makeFolder(path, folder)
  if (await answers(path)) throw inUse(folder)
  if (process.platform !== 'win32') await rm(path, { force: true })

  const server = createServer(answer)
  await new Promise<void>((open, fail) => {
    server.once('error', (problem: NodeJS.ErrnoException) =>
      fail(problem.code === 'EADDRINUSE' ? inUse(folder) : problem),
    )
    server.listen(path, open)
  })
  server.unref()
  return {
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const inUse = (folder: string) =>
  new StartProblem(
    `Mujaz is already running on ${folder}; stop it first, or give this one a folder of its own with DATA_DIR.`,
  )

async function makeFolder(path: string, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await chmod(dirname(path), 0o700)
  } catch {
    throw new StartProblem(
      `Mujaz cannot write to ${folder}; make that folder writable, or name another one with DATA_DIR.`,
    )
  }
}

const answers = (path: string) =>
  new Promise<boolean>((tell) => {
    const caller = connect(path)
    caller.once('error', () => tell(false))
    caller.once('connect', () => {
      caller.destroy()
      tell(true)
    })
  })

/** Asks the Mujaz that is running on `folder`. Gives `null` when none is: the caller may then open the data itself. */
export function askDoor(folder: string, command: string, body = ''): Promise<{ status: number; text: string } | null> {
  return new Promise((tell, fail) => {
    const call = request({ socketPath: doorOf(folder), path: `/${command}`, method: 'POST' }, (reply) => {
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (part: string) => (text += part))
      reply.on('end', () => tell({ status: reply.statusCode ?? 500, text }))
    })
    call.on('error', (problem: NodeJS.ErrnoException) =>
      ['ENOENT', 'ECONNREFUSED'].includes(problem.code ?? '') ? tell(null) : fail(problem),
    )
    call.end(body)
  })
}

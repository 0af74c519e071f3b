import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '#server/embedded'
import { migrate } from '#server/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** The files of a migrated embedded database, which each file of tests opens a copy of in memory. */
    pglite: string
  }
}

/** The database that comes with Mujaz, migrated once. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(`${tmpdir()}/mujaz-pglite-`)
  const database = await openEmbedded(null)
  await migrate(database.pool)
  const copy = await database.copy()
  writeFileSync(`${folder}/template.tar`, Buffer.from(await copy.arrayBuffer()))
  await database.pool.end()
  await database.close()
  project.provide('pglite', `${folder}/template.tar`)
  return () => rmSync(folder, { recursive: true, force: true })
}

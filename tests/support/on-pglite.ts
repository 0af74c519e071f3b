import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, inject } from 'vitest'
import { adoptPool } from '#server/database'
import { disconnect } from '#server/db'
import { openEmbedded } from '#server/embedded'

// Before anything asks for it: this file's own copy of the embedded database, and a folder of its own for what is uploaded.
delete process.env['DATABASE_URL']
process.env['DATA_DIR'] = mkdtempSync(`${tmpdir()}/mujaz-files-`)
const database = await openEmbedded(null, { copyOf: new Blob([readFileSync(inject('pglite'))]) })
adoptPool(database.pool)

afterAll(async () => {
  await disconnect()
  await database.pool.end()
  await database.close()
  rmSync(process.env['DATA_DIR'] ?? '', { recursive: true, force: true })
})

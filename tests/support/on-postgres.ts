import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, inject } from 'vitest'
import { disconnect } from '#server/db'
import { command, urlOf } from '#tests/support/postgres'

// Before anything reads it: this file's own database, and a folder of its own for what is uploaded.
const { url, template } = inject('postgres')
const name = `mujaz_test_${randomUUID().replaceAll('-', '')}`
await command(url, `create database ${name} template ${template}`)
process.env['DATABASE_URL'] = urlOf(url, name)
process.env['DATA_DIR'] = mkdtempSync(`${tmpdir()}/mujaz-files-`)

const { openDatabase } = await import('#server/database')
const database = await openDatabase()

afterAll(async () => {
  await disconnect()
  await database.close()
  await command(url, `drop database ${name} with (force)`)
  rmSync(process.env['DATA_DIR'] ?? '', { recursive: true, force: true })
})

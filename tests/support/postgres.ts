import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/migrate'
import { startPostgres } from '#tests/support/postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL that tests run on, and the migrated database on it that each file of tests copies. */
    postgres: { url: string; template: string }
  }
}

/** A real PostgreSQL: the one in TEST_DATABASE_URL, or one that npm brought and that lives as long as the tests. */
export default async function setup(project: TestProject) {
  const given = process.env['TEST_DATABASE_URL']
  const server = given ? null : await startPostgres()
  const url = given || (server?.url ?? '')
  const template = `mujaz_template_${randomUUID().replaceAll('-', '')}`
  await command(url, `create database ${template}`)
  await migrateAt(urlOf(url, template))
  project.provide('postgres', { url, template })

  return async () => {
    await command(url, `drop database if exists ${template} with (force)`)
    await server?.stop()
  }
}

async function migrateAt(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 1 })
  await migrate(pool)
  await pool.end()
}

export function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = database
  return url.href
}

export async function command(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * Throws everything in a demo away, so that the next start begins again with the sample on its day.
 *
 *   npm run db:reset               shows what would be thrown away
 *   npm run db:reset -- --write    throws it away
 */
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { orSay } from '#server/commands'
import { databaseUrl, isEmbedded, openDatabase, pool } from '#server/database'
import { holdDoor } from '#server/door'
import { dataDir, isDemo, StartProblem } from '#server/environment'

const schemas = ['public', 'auth', 'graphile_worker']

await orSay(async () => {
  if (!isDemo()) throw new StartProblem('This is no demo (NODE_ENV=production): nothing is thrown away.')
  const isMeant = process.argv.includes('--write')
  const door = isEmbedded() ? await holdDoor(dataDir(), (_request, response) => void response.end()) : null
  const place = isEmbedded() ? 'the embedded database' : `the schemas ${schemas.join(', ')} of ${databaseName()}`
  console.log(`${isMeant ? 'Throwing' : 'Would throw'} away ${place} and the files in ${dataDir()}`)
  if (isMeant) await throwAway()
  else console.log('Say npm run db:reset -- --write to do it.')
  await door?.close()
})

const databaseName = () => new URL(databaseUrl() ?? '').pathname.slice(1)

async function throwAway(): Promise<void> {
  if (!isEmbedded()) {
    const database = await openDatabase()
    for (const schema of schemas) await pool().query(`drop schema if exists ${schema} cascade`)
    await pool().query('create schema public')
    await database.close()
  }
  for (const folder of ['postgres', 'files', 'uploads'])
    await rm(resolve(dataDir(), folder), { recursive: true, force: true })
}

/**
 * Runs Prisma's command line without letting it download its schema engine.
 *
 *   npm run prisma -- generate      makes the client in prisma/generated
 *   npm run prisma -- validate      judges the schema
 *   npm run prisma -- format
 *
 * Those three never start the engine; it is enough that one is named. Migrations are plain SQL, applied by `server/migrate.ts`.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(import.meta.resolve('prisma/build/index.js'))
const { status } = spawnSync(process.execPath, [command, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
})
process.exit(status ?? 1)

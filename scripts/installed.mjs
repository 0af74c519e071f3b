/** `postinstall`: writes the database client, which is made from the schema, and remembers which lock was installed. */
import { spawnSync } from 'node:child_process'
import { markInstalled } from './ready.mjs'

const { status } = spawnSync(process.execPath, ['scripts/prisma.mjs', 'generate'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
markInstalled()

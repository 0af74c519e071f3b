/**
 * Runs one of the commands written in TypeScript, with the variables of `.env`:
 *
 *   node scripts/command.mjs server/scripts/verify.ts chain
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chdir } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')

const [file = ''] = process.argv.splice(2, 1)
const { register } = await import('tsx/esm/api')
register()
await import(pathToFileURL(resolve(file)).href)

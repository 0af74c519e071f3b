/**
 * `npm start`: from a fresh clone to an open address. Plain Node, because nothing may be installed yet.
 *
 * It judges Node, installs when the lock changed, builds when a source changed, and then hands over to `server/main.ts`,
 * built or as it is written, which opens the data, brings the tables up to date, loads the sample into an empty demo and says where Mujaz is.
 * `npm run dev` is the same without the build: Vite makes the pages anew at every change.
 */
import { existsSync } from 'node:fs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ready } from './ready.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')

const isDeveloping = process.argv.includes('dev')
if (isDeveloping) process.env['NODE_ENV'] = 'development'

if (!isDeveloping) process.noDeprecation = true // What a package warns its own developers of is for them.
console.log('\nMujaz\n')
await ready({ build: !isDeveloping })

if (isDeveloping) {
  const { register } = await import('tsx/esm/api')
  register()
  await import('../server/main.ts')
} else await import(new URL('../build/house/main.js', import.meta.url).href)

/**
 * Brings an engagement file in as history: one agency of its own, whole or not at all, each fault named with its place.
 *
 *   npm run db:load -- prisma/sample-engagement.json
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { finish, orSay, runCommand } from '#server/commands'
import { StartProblem } from '#server/environment'

await orSay(async () => {
  const [path] = process.argv.slice(2)
  if (!path) throw new StartProblem('Name the file to bring in: npm run db:load -- FILE')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartProblem(`There is no file ${path} that can be read.`)
  })
  await finish(runCommand('load', JSON.stringify({ name: basename(path), text })))
})

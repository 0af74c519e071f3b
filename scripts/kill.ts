/**
 * Kills Mujaz in the middle of writing, with SIGKILL, again and again on each engine, and looks at what is left.
 *
 *   npm run test:kill            20 times on each engine
 *   npm run test:kill -- 3       three times
 *
 * Nothing that was acknowledged may be lost, nothing may be half-written, and every chain must add up. What was not
 * acknowledged is asked for again with its key, and must then be there exactly once.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { demoEnvironment } from '#scripts/demo-environment'
import { command, urlOf } from '#tests/support/postgres'
import { startPostgres } from '#tests/support/postgres-server'

const [times = '20', report] = process.argv.slice(2)
const kills = Number(times)
const counts = { passed: 0, failed: 0, skipped: 0 }

await killOn('pglite', '')
await onPostgres((url) => killOn('postgres', url))
if (report) writeFileSync(report, JSON.stringify(counts))
process.exitCode = counts.failed > 0 ? 1 : 0

async function onPostgres(work: (url: string) => Promise<void>): Promise<void> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given ? null : await startPostgres()
  const url = given || (server?.url ?? '')
  const name = `mujaz_kill_${process.pid}`
  await command(url, `create database ${name}`)
  await work(urlOf(url, name))
  await command(url, `drop database ${name} with (force)`)
  await server?.stop()
}

async function killOn(engine: string, databaseUrl: string): Promise<void> {
  const folder = mkdtempSync(`${tmpdir()}/mujaz-kill-`)
  const environment = demoEnvironment({ DATA_DIR: folder, DATABASE_URL: databaseUrl })
  let acknowledged = 0
  let faults = 0
  for (let kill = 0; kill <= kills; kill++) {
    const life = await live(environment, `${folder}/journal`, kill < kills ? 50 + Math.random() * 1_200 : null)
    acknowledged += life.acknowledged
    faults += life.faults.length
    for (const fault of life.faults) console.log(`  ${engine}, after kill ${kill}: ${fault}`)
    if (kill > 0) counts[life.faults.length > 0 ? 'failed' : 'passed'] += 1
  }
  rmSync(folder, { recursive: true, force: true })
  const verdict = faults > 0 ? `${faults} faults` : 'none lost, none half-written, every chain intact'
  console.log(`  ${engine}: killed ${kills} times amid ${acknowledged} acknowledged writes: ${verdict}`)
}

type Life = { acknowledged: number; faults: string[] }

/** One life: it checks, then writes until it is killed `killAfter` milliseconds after its first write; `null` lets it only check. */
function live(environment: NodeJS.ProcessEnv, journal: string, killAfter: number | null): Promise<Life> {
  const words = ['scripts/command.mjs', 'tests/kill/writer.ts', journal, ...(killAfter === null ? ['check'] : [])]
  const child = spawn(process.execPath, words, { env: environment })
  const life: Life = { acknowledged: 0, faults: [] }
  let checked = false
  let said = ''
  child.stderr.on('data', (part) => (said += part))
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('begun ') || line.startsWith('acknowledged ')) appendFileSync(journal, `${line}\n`)
    if (line.startsWith('acknowledged ')) life.acknowledged += 1
    if (line.startsWith('checked ')) {
      checked = true
      life.faults = JSON.parse(line.slice('checked '.length)) as string[]
      if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter)
    }
  })
  return new Promise((done) => {
    child.on('close', (status) => {
      if (!checked || (killAfter === null && status !== 0))
        life.faults.push(`it did not live: ${said.trim().slice(0, 600)}`)
      done(life)
    })
  })
}

/**
 * Measures Mujaz on PostgreSQL, beside a floor in the same run, and prints one table. It asserts nothing.
 *
 *   npm run bench                 uses TEST_DATABASE_URL, else the PostgreSQL that npm brought
 *   npm run bench -- 5            five seconds for each figure instead of nine
 *
 * The floor is bare Node http, one pool, one SQL and one string template for the same rows (`scripts/bench/floor.ts`).
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Cost } from '#scripts/bench/load'
import { demoEnvironment } from '#scripts/demo-environment'
import { command, urlOf } from '#tests/support/postgres'
import { startPostgres } from '#tests/support/postgres-server'

const seconds = Number(process.argv[2] ?? 9)
const turns = 3
const [port, floorPort] = [3905, 3906]
const address = `http://127.0.0.1:${port}`
const floorAddress = `http://127.0.0.1:${floorPort}`

const given = process.env['TEST_DATABASE_URL']
const postgres = given ? null : await startPostgres()
const server = given || (postgres?.url ?? '')
const name = `mujaz_bench_${process.pid}`
const folder = mkdtempSync(`${tmpdir()}/mujaz-bench-`)
await command(server, `create database ${name}`)

// Everything below reads these: this process, and the house it starts.
process.env['DATABASE_URL'] = urlOf(server, name)
process.env['DATA_DIR'] = folder
const children: ChildProcess[] = []

try {
  await measureAll()
} finally {
  for (const child of children) child.kill('SIGKILL')
  await command(server, `drop database ${name} with (force)`)
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function measureAll(): Promise<void> {
  const { openHouse } = await import('#server/house')
  const { pool } = await import('#server/database')
  const { cast } = await import('#tests/support/cast')
  const { addDeliverables, amounts, benchEmail, fill, giveAccount, invoiceId } = await import('#scripts/bench/fill')
  const { printTable, row } = await import('#scripts/bench/table')
  const { createAccounts, demoPassword } = await import('#server/auth/accounts')

  const house = await openHouse()
  const people = await cast()
  await fill(pool(), people, 1_000)
  const accounts = await createAccounts([{ email: benchEmail }], demoPassword)
  await giveAccount(pool(), people, accounts.get(benchEmail) ?? '')
  const drawing = await (await import('#scripts/bench/drawing')).drawInvoice(people.agencyId, invoiceId)

  const cold = await startHouse()
  const cookie = await signIn(benchEmail, demoPassword)
  start('floor', [
    'scripts/command.mjs',
    'scripts/bench/floor.ts',
    String(floorPort),
    process.env['DATABASE_URL'] ?? '',
    people.agencyId,
  ])
  await untilAnswers(floorAddress)

  const list = `${address}/en/deliverables?holder=marketing`
  const atSizes = []
  for (const size of [1_000, 10_000, 100_000]) {
    if (size > 1_000) await addDeliverables(pool(), people, atSizes.length === 1 ? 1_001 : 10_001, size)
    atSizes.push({ size, ...(await sideBySide(list, `${floorAddress}/list`, cookie, size === 10_000 ? [1, 16] : [1])) })
    if (size === 10_000)
      atSizes.push({
        size,
        detail: true,
        ...(await sideBySide(
          `${address}/en/deliverables/DL-100001`,
          `${floorAddress}/detail/DL-100001`,
          cookie,
          [1, 16],
        )),
      })
  }
  const page = await (await import('#scripts/bench/page')).coldLoad(list, cookie)
  const memory = memoryOf(cold.pid)
  printTable(amounts, atSizes.flatMap(row), { drawing, page, memory, coldStartMs: cold.ms })
  await house.close()
}

async function sideBySide(url: string, floorUrl: string, cookie: string, connections: number[]) {
  const { loadOf } = await import('#scripts/bench/load')
  const rows = []
  for (const count of connections) {
    const [ours, floor]: [Cost[], Cost[]] = [[], []]
    // By turns, and the middle one of each: a machine that others share is faster now and slower then.
    for (let turn = 0; turn < turns; turn++) {
      ours.push(await loadOf(url, count, seconds / turns, cookie))
      floor.push(await loadOf(floorUrl, count, seconds / turns))
    }
    rows.push({ count, ours: middleOf(ours), floor: middleOf(floor) })
  }
  return { rows }
}

function middleOf(costs: readonly Cost[]): Cost {
  const [middle] = [...costs].sort((a, b) => a.p50 - b.p50).slice(Math.floor(costs.length / 2))
  if (!middle) throw new Error('Nothing was measured')
  return middle
}

function start(label: string, words: string[]): ChildProcess {
  const child = spawn(process.execPath, words, {
    env: demoEnvironment({ PORT: String(port) }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr?.on('data', (part) => process.stderr.write(`${label}: ${part}`))
  children.push(child)
  return child
}

/** From the first instruction to the first page. */
async function startHouse(): Promise<{ pid: number; ms: number }> {
  const started = performance.now()
  const child = start('house', ['build/house/main.js'])
  await untilAnswers(`${address}/en/sign-in`)
  return { pid: child.pid ?? 0, ms: performance.now() - started }
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.status === 200) return
    await wait(50)
  }
  throw new Error(`${url} does not answer`)
}

async function signIn(email: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/en/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: address, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password, idempotencyKey: crypto.randomUUID() }),
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (answer.status !== 302 || cookies.length === 0) throw new Error(`Signing in answered ${answer.status}`)
  return cookies.join('; ')
}

/** Resident memory in megabytes, as Linux tells it; 0 where there is no such file. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}

/**
 * `npm test`: everything, from a fresh clone. Installs what it needs, then runs the checks in an order that keeps two cores
 * busy. The last line counts every test of every kind, and the exit code says the same.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { ready } from './ready.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')

const results = 'test-results'
const total = { passed: 0, failed: 0, skipped: 0 }

console.log('\nMujaz: tests\n')
await ready({ build: true })
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

await Promise.all([
  inOrder(
    () => check('types', 'node_modules/typescript/bin/tsc'),
    () => tests('unit'),
  ),
  inOrder(
    () => check('lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check'),
    () => check('unused code', 'node_modules/knip/bin/knip.js'),
  ),
])
await tests('postgres')
await tests('pglite')
await kills()
await stories()

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

async function inOrder(...works) {
  for (const work of works) await work()
}

/** A check is one test: it passes or it fails. */
async function check(name, script, ...words) {
  const { status, output, seconds } = await outcomeOf(script, words)
  tell(name, { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }, seconds, output)
}

async function tests(project) {
  const file = `${results}/${project}.json`
  const words = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { status, output, seconds } = await outcomeOf('node_modules/vitest/vitest.mjs', words)
  const counted = readJson(file)
  const counts = {
    passed: counted?.numPassedTests ?? 0,
    failed: (counted?.numFailedTests ?? 0) + filesThatBroke(counted),
    skipped: (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0),
  }
  const skipped = counts.skipped > 0 && counts.failed === 0
  tell(project, honest(counts, status), seconds, skipped ? skippedIn(counted).join('\n') : output)
}

async function kills() {
  const { status, output, seconds } = await outcomeOf('scripts/command.mjs', [
    'scripts/kill.ts',
    '3',
    `${results}/kills.json`,
  ])
  tell(
    'kills',
    honest(readJson(`${results}/kills.json`) ?? { passed: 0, failed: 0, skipped: 0 }, status),
    seconds,
    output,
  )
}

async function stories() {
  const { path, reason } = findChromium()
  if (!path) {
    const inCi = Boolean(process.env['CI'])
    return tell('stories', { passed: 0, failed: inCi ? 1 : 0, skipped: inCi ? 0 : 1 }, 0, reason)
  }
  const file = `${results}/stories.json`
  const environment = { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const { status, output, seconds } = await outcomeOf(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=dot,json'],
    environment,
  )
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readJson(file)?.stats ?? {}
  tell('stories', honest({ passed: expected + flaky, failed: unexpected, skipped }, status), seconds, output)
}

/** Files whose tests never ran, because the file broke while it was read or prepared: each is one failure. */
function filesThatBroke(counted) {
  const broke = ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((result) => result.status === 'failed')
  return counted?.testResults.filter(broke).length ?? 0
}

function skippedIn(counted) {
  return counted.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo')
    .map(({ fullName }) => `  skipped: ${fullName}`)
}

/** A run that ended badly although no test of it failed (it broke before, or beside them) is a failure. */
function honest(counts, status) {
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function tell(name, { passed, failed, skipped }, seconds, output) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean)
  console.log(`  ${failed ? 'FAILED' : 'ok'}  ${name}: ${counts.join(', ')} (${Math.round(seconds)} s)`)
  if (failed || skipped) console.log(`\n${output}\n`)
}

function outcomeOf(script, words, environment = {}) {
  const started = performance.now()
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...words], { env: { ...process.env, ...environment } })
    let output = ''
    child.stdout.on('data', (part) => (output += part))
    child.stderr.on('data', (part) => (output += part))
    child.on('close', (status) => done({ status: status ?? 1, output, seconds: (performance.now() - started) / 1000 }))
  })
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

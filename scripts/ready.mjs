import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const oldestNode = [20, 19]

/** Everything a build is made from. A change in any of these, and in nothing else, makes a new one. */
const sources = [
  'app',
  'server',
  'emails',
  'public',
  'prisma/schema',
  'package-lock.json',
  'remix.config.js',
  'scripts/bundle.mjs',
  'vite.config.ts',
]
const buildStamp = 'build/sources.sha256'
const installStamp = 'node_modules/.mujaz-installed'
const clientStamp = 'prisma/generated/schema.sha256'

/** Makes sure that Node is new enough, the packages are the lock's and the build is the sources'. Ends the process when it cannot. */
export async function ready({ build }) {
  judgeNode()
  if (!isInstalled()) await run('Installing packages', npm(), ['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (readOr(clientStamp) !== digestOf(['prisma/schema'])) await writeClient()
  const digest = digestOf(sources)
  if (build && readOr(buildStamp) !== digest) {
    await run('Building the pages', process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
      NODE_ENV: 'production',
    })
    await run('Building the server', process.execPath, ['scripts/bundle.mjs'], { NODE_ENV: 'production' })
    writeFileSync(buildStamp, digest)
  }
}

/** Writes the database client, which is made from the schema and never committed. */
export async function writeClient() {
  await run('Writing the database client', process.execPath, ['scripts/prisma.mjs', 'generate'])
  writeFileSync(clientStamp, digestOf(['prisma/schema']))
}

/** Called after every install (`postinstall`), so that whoever ran `npm ci` by hand does not wait for a second one. */
export function markInstalled() {
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(installStamp, digestOf(['package-lock.json']))
}

function judgeNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  console.error(`Mujaz needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const isInstalled = () => readOr(installStamp) === digestOf(['package-lock.json'])

/** npm as a program Node can start on every system: the one that started us, else the one on the path. */
const npm = () => process.env['npm_execpath'] ?? (process.platform === 'win32' ? 'npm.cmd' : 'npm')

/** Runs one step, showing its name and its seconds; what it printed is shown only if it failed. */
export async function run(name, command, words, environment = {}) {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  process.stdout.write(`  ${name} … `)
  const ticker = setInterval(() => process.stdout.isTTY && process.stdout.write(`\r  ${name} … ${seconds()}`), 500)
  const { status, output } = await outcomeOf(command, words, environment)
  clearInterval(ticker)
  process.stdout.write(`${process.stdout.isTTY ? `\r  ${name} … ` : ''}${seconds()}\n`)
  if (status === 0) return
  console.error(`\n${output}\n${name} failed.`)
  process.exit(1)
}

function outcomeOf(command, words, environment) {
  const isScript = /\.[cm]?js$/.test(command)
  const [file, args] = isScript ? [process.execPath, [command, ...words]] : [command, words]
  return new Promise((done) => {
    const child = spawn(file, args, { env: { ...process.env, ...environment }, shell: file.endsWith('.cmd') })
    let output = ''
    child.stdout.on('data', (part) => (output += part))
    child.stderr.on('data', (part) => (output += part))
    child.on('error', (problem) => done({ status: 1, output: String(problem) }))
    child.on('close', (status) => done({ status: status ?? 1, output }))
  })
}

const readOr = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null)

function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn).sort()) hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}

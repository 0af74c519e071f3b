import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { answerCommands } from '#server/commands'
import { environment, host, isDemo, port, publicUrl, StartProblem } from '#server/environment'
import { openHouse } from '#server/house'
import { isEmptyHouse } from '#server/installation'
import { log } from '#server/log'
import { closeMail } from '#server/mail'
import { step } from '#server/progress'
import { loadSample, signIns } from '#server/sample'
import { builtAssets, webOf } from '#server/web'
import { startWorker } from '#server/worker'

/** How long an open answer (a download, a stream of events) may go on after Mujaz was asked to close. */
const farewellMs = 3_000

/** What the doors are held open by: closed in this order, and each of them once. */
type Closing = { name: string; close: () => Promise<unknown> }[]

/** Takes the address first, so that a busy port is known before anything is opened, and answers on it when everything stands. */
export async function start(): Promise<void> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'Retry-After': '2' }).end('Mujaz is starting.')
  })
  await listen(server)
  const house = await openHouse(answerCommands)
  if (isDemo() && (await isEmptyHouse())) await step('Bringing the sample in', loadSample)
  const worker = await startWorker()
  const { web, close: closePages } = await openPages(server)
  server.removeAllListeners('request').on('request', web)

  closeWhenAsked([
    { name: 'address', close: () => closeServer(server) },
    { name: 'pages', close: closePages },
    { name: 'worker', close: worker.stop },
    { name: 'mail', close: async () => closeMail() },
    { name: 'house', close: house.close },
  ])
  console.log(['', `Mujaz is open at ${publicUrl()}`, await signIns(), ''].filter((line) => line !== null).join('\n'))
}

function listen(server: Server): Promise<void> {
  return new Promise((open, fail) => {
    server.once('error', (problem: NodeJS.ErrnoException) => fail(addressProblem(problem)))
    server.listen(port(), host(), open)
  })
}

function addressProblem(problem: NodeJS.ErrnoException): Error {
  const place = `port ${port()} of ${host()}`
  if (problem.code === 'EADDRINUSE')
    return new StartProblem(`Something else is using ${place}; close it, or choose another port with PORT.`)
  if (problem.code === 'EACCES') return new StartProblem(`Mujaz may not use ${place}; choose another port with PORT.`)
  if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'ENOTFOUND')
    return new StartProblem(`This machine has no address ${host()}; choose another one with HOST.`)
  return problem
}

/** Built pages as they lie in `build/`; while developing, Vite's, which are made anew at every change. */
async function openPages(server: Server) {
  if (environment().NODE_ENV !== 'development') {
    const build: ServerBuild = await import(/* @vite-ignore */ pathToFileURL(resolve('build/server/index.js')).href)
    return { web: webOf({ build, assets: builtAssets() }), close: async () => {} }
  }
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return { web: webOf({ build, assets: vite.middlewares }), close: () => vite.close() }
}

/** No new guests; those who are being answered have a moment to hear the end of it. */
function closeServer(server: Server): Promise<void> {
  const farewell = setTimeout(() => server.closeAllConnections(), farewellMs)
  return new Promise((closed) => {
    server.close(() => {
      clearTimeout(farewell)
      closed()
    })
    server.closeIdleConnections()
  })
}

function closeWhenAsked(closing: Closing): void {
  let asked = false
  const close = async () => {
    if (asked) return
    asked = true
    for (const { name, close } of closing)
      await close().catch((problem: unknown) => log().error({ err: problem, closing: name }, 'It did not close well'))
    process.exit(0)
  }
  process.once('SIGTERM', close).once('SIGINT', close)
}

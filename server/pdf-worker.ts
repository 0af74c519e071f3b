import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfAnswer, PdfQuestion } from '#server/pdf'

const { resolve: pathOf } = createRequire(import.meta.url)

/** Tajawal's letters can be copied out of a PDF again; IBM Plex Sans Arabic, the screen's face, comes out scrambled. */
const fonts = [
  '300Light/Tajawal_300Light',
  '400Regular/Tajawal_400Regular',
  '500Medium/Tajawal_500Medium',
  '700Bold/Tajawal_700Bold',
]

/** Templates read nothing outside `server/`: the compiler's workspace is its whole world, and it has no network. */
const compiler = NodeCompiler.create({
  workspace: resolve('server'),
  fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(pathOf(`@expo-google-fonts/tajawal/${name}.ttf`))) }],
})

/** Results not used in the last ten documents leave the cache. */
const cacheAge = 10

function draw({ template, json, seconds }: PdfQuestion): PdfAnswer {
  const compiled = compiler.compile({ mainFilePath: resolve('server', template), inputs: { data: json } })
  const problem = compiled.takeError() ?? compiled.takeWarnings()
  if (problem || !compiled.result) throw new Error(`${template}: ${explain(problem)}`)
  const pdf = compiler.pdf(compiled.result, { creationTimestamp: seconds })
  compiler.evictCache(cacheAge)
  return { pdf: new Uint8Array(pdf), pages: compiled.result.numOfPages }
}

const explain = (problem: NodeError | null) => JSON.stringify(problem?.shortDiagnostics ?? 'no document')

parentPort?.on('message', (question: PdfQuestion) => {
  try {
    const answer = draw(question)
    parentPort?.postMessage({ answer }, [answer.pdf.buffer as ArrayBuffer])
  } catch (problem) {
    parentPort?.postMessage({ error: problem instanceof Error ? problem.message : String(problem) })
  }
})

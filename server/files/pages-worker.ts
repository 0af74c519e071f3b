import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { PageAnswer, PageQuestion } from './pages'
import { pngOf } from './png'

/** PDFium as WebAssembly, built without a script engine: a hostile PDF finds no JavaScript, no file and no network in here. */
const library = PDFiumLibrary.init()

async function draw({ source, page, width }: PageQuestion): Promise<PageAnswer> {
  const bytes = typeof source === 'string' ? readFileSync(source) : source
  const document = await (await library).loadDocument(bytes)
  try {
    const pages = document.getPageCount()
    if (page < 1 || page > pages) return { png: null, pages }
    const sheet = document.getPage(page - 1)
    const { originalWidth, originalHeight } = sheet.getOriginalSize()
    // A page can be a mile long: the longer side is bound, not only the width.
    const scale = Math.min(width / originalWidth, (width * 2) / originalHeight)
    const { data, ...size } = await sheet.render({ render: 'bitmap', scale })
    return { png: pngOf(data, size.width, size.height), pages }
  } finally {
    document.destroy()
  }
}

parentPort?.on('message', (question: PageQuestion) =>
  draw(question).then(
    (answer) => parentPort?.postMessage({ answer }),
    (problem: unknown) => parentPort?.postMessage({ error: String(problem) }),
  ),
)

import type { Cost } from '#scripts/bench/load'
import type { ColdLoad } from '#scripts/bench/page'
import { scriptsOfRoutes } from '#scripts/bench/scripts'

type Measured = { size: number; detail?: boolean; rows: { count: number; ours: Cost; floor: Cost }[] }
type Rest = { drawing: { first: number; warm: number }; page: ColdLoad; memory: number; coldStartMs: number }

/** One line for each figure of a page at a size, with the floor beside it. */
export const row = ({ size, detail, rows }: Measured): string[][] =>
  rows.map(({ count, ours, floor }) => [
    `${detail ? 'detail' : 'list'} of ${size.toLocaleString('en')}, ${count} connection${count > 1 ? 's' : ''}`,
    ms(ours.p50),
    ms(ours.p95),
    ours.rate.toFixed(0),
    ms(floor.p50),
    floor.rate.toFixed(0),
    `${(ours.p50 / floor.p50).toFixed(1)} ×`,
    ours.failures > 0 ? `${ours.failures} failed` : `${(ours.bytes / 1_024).toFixed(0)} KB`,
  ])

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

export function printTable(amounts: Record<string, number>, rows: string[][], rest: Rest): void {
  console.log(
    `\n${Object.entries(amounts)
      .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
      .join(', ')}\n`,
  )
  print([['page', 'p50', 'p95', 'a second', 'floor p50', 'floor a second', 'of the floor', 'page'], ...rows])
  const { drawing, page, memory, coldStartMs } = rest
  console.log('')
  print([
    ['invoice PDF', `${ms(drawing.warm)} warm, ${ms(drawing.first)} the first`],
    [
      'cold load',
      page
        ? `${page.requests} requests, ${kilobytes(page.bytes)}, of it script ${kilobytes(page.scriptBytes)}`
        : 'no browser',
    ],
    ['heaviest page', heaviest()],
    ['memory after the load', memory > 0 ? `${memory.toFixed(0)} MB` : 'not told'],
    ['cold start to the first page', `${(coldStartMs / 1_000).toFixed(1)} s`],
  ])
}

/** The page whose scripts weigh most, read from the build. */
function heaviest(): string {
  const [most] = scriptsOfRoutes().sort((one, other) => other.bytes - one.bytes)
  return most ? `${most.route}: ${most.files} scripts, ${kilobytes(most.bytes)}` : 'no build'
}

const kilobytes = (bytes: number) => `${(bytes / 1_024).toFixed(0)} KB`

function print(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)))
  for (const cells of rows) console.log(cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
}

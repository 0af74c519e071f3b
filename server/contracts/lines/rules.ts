import { lineHeads } from '#server/contracts/lines/words'
import { type LineInput, lineInput } from '#server/contracts/schema'
import { asciiDigits, foldArabic } from '#server/kernel/arabic'
import { readCsv } from '#server/kernel/csv'
import { formatMoney, type Halalas, halalas, sum } from '#server/kernel/money'
import { quantity, worth } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { type Problem, problems } from '#server/kernel/vocabulary'

export type LineColumn = keyof LineInput

/** A row that was not taken, by its number in the spreadsheet, with what is wrong in which column. */
export type RejectedRow = {
  readonly row: number
  readonly cells: readonly string[]
  readonly reasons: readonly { readonly column: LineColumn; readonly problem: Problem }[]
}

export type LinesRead = {
  readonly good: readonly { readonly row: number; readonly line: LineInput }[]
  /** Rows that the contract already holds word for word: adding the file again changes nothing. */
  readonly known: readonly number[]
  readonly rejected: readonly RejectedRow[]
}

/** A line the contract already has, in the form it would be typed in. */
export type KnownLine = Pick<LineInput, 'code' | 'nameAr' | 'unitAr' | 'qty' | 'unitPrice'>

const columns = Object.keys(lineHeads) as LineColumn[]
const needed: readonly LineColumn[] = ['nameAr', 'unitAr', 'qty', 'unitPrice']

const columnOf = (head: string): LineColumn | null =>
  columns.find((column) => lineHeads[column].some((name) => foldArabic(name) === foldArabic(head))) ?? null

/** '١٬٢٥٠٫٥', '1,250.50' and '36,5' as '1250.5', '1250.50' and '36.5'. Anything else stays as written, for the schema to refuse. */
export function plainNumber(text: string): string {
  const digits = asciiDigits(text).replace(/[\s\u00a0]/g, '')
  if (/^\d{1,3}([,٬]\d{3})+(\.\d+)?$/.test(digits)) return digits.replace(/[,٬]/g, '')
  return /^\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits
}

const isProblem = (text: string): text is Problem => problems.some((name) => name === text)

const sameLine = (one: KnownLine, other: KnownLine): boolean =>
  one.nameAr === other.nameAr &&
  one.unitAr === other.unitAr &&
  quantity(one.qty) === quantity(other.qty) &&
  halalas(one.unitPrice) === halalas(other.unitPrice)

/** What a code already stands for, if a line with it is there; a line without a code is known by its words and figures. */
function knownAs(line: LineInput, known: readonly KnownLine[]): 'new' | 'same' | 'taken' {
  const withCode = line.code ? known.find(({ code }) => code === line.code) : undefined
  if (withCode) return sameLine(withCode, line) ? 'same' : 'taken'
  return !line.code && known.some((one) => sameLine(one, line)) ? 'same' : 'new'
}

function typedLine(heads: readonly (LineColumn | null)[], cells: readonly string[]): Record<string, string> {
  const typed: Record<string, string> = {}
  heads.forEach((column, at) => {
    const cell = cells[at] ?? ''
    if (column) typed[column] = column === 'qty' || column === 'unitPrice' ? plainNumber(cell) : cell
  })
  return typed
}

function reasonsOf(issues: readonly { path: readonly PropertyKey[]; message: string }[]): RejectedRow['reasons'] {
  return issues.map(({ path, message }) => ({
    column: columns.find((name) => name === path[0]) ?? 'nameAr',
    problem: isProblem(message) ? message : 'invalid',
  }))
}

/** The heads of a file. Refuses a file without the four columns that a line cannot do without, naming them. */
function headsOf(head: readonly string[] | undefined): (LineColumn | null)[] {
  const heads = (head ?? []).map(columnOf)
  const missing = needed.filter((column) => !heads.includes(column))
  if (missing.length > 0)
    refuse('lines.no_heads', 'text', { heads: missing.map((name) => lineHeads[name][0] ?? name).join('، ') })
  return heads
}

/**
 * Reads a bill of quantities: the rows that can be added, those already there, and each that was not taken with its reason.
 * One bad row holds no other back. Nothing is written here.
 */
export function readLines(text: string, known: readonly KnownLine[]): LinesRead {
  const [head, ...rows] = readCsv(text)
  const heads = headsOf(head)
  const good: { row: number; line: LineInput }[] = []
  const same: number[] = []
  const rejected: RejectedRow[] = []

  rows.forEach((cells, at) => {
    if (cells.every((cell) => cell === '')) return
    const row = at + 2
    const answer = lineInput.safeParse(typedLine(heads, cells))
    if (!answer.success) {
      rejected.push({ row, cells, reasons: reasonsOf(answer.error.issues) })
      return
    }
    const line = answer.data
    const isRepeated = line.code !== '' && good.some(({ line: { code } }) => code === line.code)
    const state = knownAs(line, known)
    if (isRepeated || state === 'taken')
      rejected.push({ row, cells, reasons: [{ column: 'code', problem: isRepeated ? 'code.repeated' : 'code.taken' }] })
    else if (state === 'same') same.push(row)
    else good.push({ row, line })
  })
  return { good, known: same, rejected }
}

/** The lines of a form that the contract does not hold yet. Refuses a code that stands for something else. */
export function linesToAdd(lines: readonly LineInput[], known: readonly KnownLine[]): readonly LineInput[] {
  const codes = lines.flatMap(({ code }) => (code ? [code] : []))
  if (new Set(codes).size < codes.length) refuse('line.code_repeated')
  return lines.filter((line) => {
    const state = knownAs(line, known)
    if (state === 'taken') refuse('line.code_taken', undefined, { code: line.code })
    return state === 'new'
  })
}

/**
 * Refuses lines that together are worth more than the contract (`lines.over_net`, naming by how much). A contract without a net
 * of its own, a framework, lists rates and has nothing to exceed.
 */
export function withinNet(net: Halalas | null, lines: readonly Pick<KnownLine, 'qty' | 'unitPrice'>[]): void {
  if (net === null) return
  const over = sum(lines.map(({ qty, unitPrice }) => worth(quantity(qty), halalas(unitPrice)))) - net
  if (over > 0n) refuse('lines.over_net', undefined, { over: formatMoney(over) })
}

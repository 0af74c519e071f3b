/** A cell that a spreadsheet would run as a formula when the file is opened. */
const formula = /^[\t\r]|^[=+@]|^-(?!\d+(\.\d+)?$)/

/**
 * A cell as a spreadsheet reads it safely: what looks like a formula gets an apostrophe before it, a plain negative number stays
 * a number, and quotes, separators and line ends are quoted.
 */
function cellText(cell: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a file that a spreadsheet opens in either language: a mark for UTF-8 at its head, commas, and CRLF at each line's end. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`

/** The separator of a file: the one its first line holds most of, outside quotes. */
function separatorOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [';', '\t', ','].map((mark) => ({ mark, times: head.split(mark).length }))
  return counts.reduce((most, one) => (one.times > most.times ? one : most)).mark
}

/**
 * Reads a file as spreadsheets write it: with or without a mark at its head, with semicolons, tabs or commas, quoted cells that
 * hold separators and line ends. Gives every row, empty ones too, so that a row's place is its number in the spreadsheet.
 */
export function readCsv(file: string): string[][] {
  const text = file.replace(/^\uFEFF/, '')
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"' && (isQuoted || cell.trim() === '')) {
      if (!isQuoted) cell = ''
      isQuoted = !isQuoted
    } else if (isQuoted) cell += letter
    else if (letter === separator) endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1
      endRow()
    } else cell += letter
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

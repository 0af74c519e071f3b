import { describe, expect, test } from 'vitest'
import { type KnownLine, linesToAdd, plainNumber, readLines } from '#server/contracts/lines/rules'
import { csvText, readCsv } from '#server/kernel/csv'

const head = 'الرمز;البند;الوحدة;الكمية;سعر الوحدة'
const film = { code: 'L-4', nameAr: 'فيلم', nameEn: '', unitAr: 'فيلم', unitEn: '', qty: '4', unitPrice: '78000' }

describe('reading a bill of quantities', () => {
  test.each([
    ['semicolons and Arabic digits', `${head}\nL-1;باقة شهرية;شهر;١٢;٦٥٬٠٠٠٫٥٠`],
    ['tabs', `${head.replaceAll(';', '\t')}\nL-1\tباقة شهرية\tشهر\t12\t65000.50`],
    [
      'commas, quotes and a mark at its head',
      `\uFEFF${head.replaceAll(';', ',')}\r\nL-1,"باقة شهرية",شهر,12,"65,000.50"\r\n`,
    ],
    ['heads in English', 'Code,Description,Unit,Quantity,Unit price\nL-1,باقة شهرية,شهر,12,65000.50'],
  ])('%s', (_, text) => {
    const { good, rejected } = readLines(text, [])
    expect(rejected).toEqual([])
    expect(good).toEqual([
      {
        row: 2,
        line: {
          code: 'L-1',
          nameAr: 'باقة شهرية',
          nameEn: '',
          unitAr: 'شهر',
          unitEn: '',
          qty: '12',
          unitPrice: '65000.50',
        },
      },
    ])
  })

  test('each rejected row has its number in the spreadsheet and its reasons; good rows are not held back', () => {
    const text = [
      head,
      'L-1;باقة;شهر;12;65000',
      '',
      'L-2;;شهر;كثير;65000',
      'L-1;أخرى;شهر;1;1',
      'L-3;فعالية;فعالية;2;-5',
    ].join('\n')
    const { good, rejected } = readLines(text, [])
    expect(good.map(({ row }) => row)).toEqual([2])
    expect(rejected.map(({ row, reasons }) => [row, reasons])).toEqual([
      [
        4,
        [
          { column: 'nameAr', problem: 'required' },
          { column: 'qty', problem: 'quantity.shape' },
        ],
      ],
      [5, [{ column: 'code', problem: 'code.repeated' }]],
      [6, [{ column: 'unitPrice', problem: 'amount.shape' }]],
    ])
  })

  test('the same file again adds nothing, and a code that stands for something else is refused', () => {
    const known: KnownLine[] = [{ ...film, qty: '4.000', unitPrice: '78000.00' }]
    const again = readLines(`${head}\nL-4;فيلم;فيلم;4;78000`, known)
    expect(again).toEqual({ good: [], known: [2], rejected: [] })
    const other = readLines(`${head}\nL-4;فيلم;فيلم;5;78000`, known)
    expect(other.rejected.map(({ reasons }) => reasons[0]?.problem)).toEqual(['code.taken'])
    expect(linesToAdd([film], known)).toEqual([])
    expect(() => linesToAdd([{ ...film, qty: '5' }], known)).toThrow('line.code_taken')
    expect(() => linesToAdd([film, film], [])).toThrow('line.code_repeated')
  })

  test('a file without the columns a line needs is refused whole, naming them', () => {
    expect(() => readLines('البند;الوحدة\nفيلم;فيلم', [])).toThrow('lines.no_heads')
    expect(() => readLines('', [])).toThrow('lines.no_heads')
  })

  test.each([
    ['٣٦٫٥', '36.5'],
    ['1,250.50', '1250.50'],
    ['36,5', '36.5'],
    ['1 250', '1250'],
    ['12', '12'],
    ['1,2,3', '1,2,3'],
  ])('a number as people write it: %s', (typed, plain) => expect(plainNumber(typed)).toBe(plain))
})

describe('a file for a spreadsheet', () => {
  test('opens in either language and runs no formula', () => {
    const file = csvText([['البند', '=HYPERLINK("x")', '+1', '@a', '-6500.00', '-a', 'a,"b"']])
    expect(file).toBe('\uFEFFالبند,"\'=HYPERLINK(""x"")",\'+1,\'@a,-6500.00,\'-a,"a,""b"""\r\n')
  })
  test('a cell may hold separators, quotes and line ends', () => {
    expect(readCsv('a;b\r\n"x;\n""y""";z')).toEqual([
      ['a', 'b'],
      ['x;\n"y"', 'z'],
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { Measure } from '#server/contracts/scope/rules'
import { pool } from '#server/database'
import { newId } from '#server/kernel/id'
import { rowsIn } from '#tests/support/rows'
import { as, type Cast, cast, eventsOf, testNow } from '#tests/support/stage'

/** Draws quantities of a line, each from the contract itself, as deliverables, certificates and claims do later. */
const drawOn = (agency: Cast, lineId: string, allowed: string, draws: readonly [Measure, number][]) =>
  rowsIn(pool(), testNow, async (rows) => {
    const last = new Map<Measure, { seq: number; after: number }>()
    for (const [measure, qty] of draws) {
      const { seq, after } = last.get(measure) ?? { seq: 0, after: 0 }
      await rows.add('line_draws', {
        agency_id: agency.agencyId,
        id: newId(),
        client_id: agency.clientId,
        line_id: lineId,
        measure,
        seq: seq + 1,
        before: after,
        qty,
        after: after + qty,
        occurred_on: `2026-0${seq + 3}-15`,
        line_version_no: 0,
        allowed,
        source_id: agency.contractId,
      })
      last.set(measure, { seq: seq + 1, after: after + qty })
    }
  })

describe('000-8 the scope ledger', () => {
  const drawn = async () => {
    const agency = await cast()
    await drawOn(agency, agency.lines.hours, '40', [
      ['ordered', 30],
      ['delivered', 20],
      ['delivered', 6.5],
      ['accepted', 20],
      ['claimed', 20],
    ])
    return agency
  }

  test('each figure of a line comes from its draws, and the totals from the lines', async () => {
    const agency = await drawn()
    const { ledger } = await as(agency.khalid).contracts.scope.get({ no: 'CT-1' })
    const [posters, hours] = ledger.parts[0]?.rows ?? []
    expect(posters).toMatchObject({ contracted: '10', ordered: '0', left: '10', valueLeft: '10000.00' })
    expect(hours).toMatchObject({
      contracted: '40',
      changed: '0',
      scope: '40',
      ordered: '30',
      delivered: '26.5',
      accepted: '20',
      invoiced: '20',
      left: '13.5',
      valueLeft: '3381.75',
      isAcceptedBehind: true,
    })
    expect(ledger.parts[0]?.totals).toMatchObject({
      contracted: '20020.00',
      delivered: '6638.25',
      accepted: '5010.00',
      invoiced: '5010.00',
      left: '13381.75',
      undelivered: '13381.75',
      notExecuted: '0.00',
    })
  })

  test('a figure opens the rows behind it, and they add up to it', async () => {
    const agency = await drawn()
    const open = async (measure: 'delivered' | 'contracted', line = 'L2') =>
      (await as(agency.khalid).contracts.scope.get({ no: 'CT-1', line, measure })).ledger.opened
    expect(await open('delivered')).toMatchObject({
      measure: 'delivered',
      total: '26.5',
      rows: [
        { qty: '20', on: '2026-03-15', source: { kind: 'contract', no: 'CT-1' } },
        { qty: '6.5', on: '2026-04-15' },
      ],
    })
    expect(await open('contracted')).toMatchObject({ total: '40', rows: [{ measure: 'contracted', qty: '40' }] })
    expect(await open('delivered', 'nothing')).toBeNull()
    const all = await as(agency.khalid).contracts.scope.get({ no: 'CT-1', entries: 'all' })
    expect(all.ledger.opened?.rows).toHaveLength(5)
  })

  test('000-10 the contracts office sees quantities and prices; a creative quantities; marketing nothing', async () => {
    const agency = await drawn()
    const seen = async (actor: Parameters<typeof as>[0]) => {
      const { ledger } = await as(actor).contracts.scope.get({ no: 'CT-1' })
      return [ledger.parts[0]?.rows[1]?.delivered, ledger.parts[0]?.rows[1]?.valueLeft, ledger.parts[0]?.totals?.left]
    }
    expect(await seen(agency.omar)).toEqual(['26.5', '3381.75', '13381.75'])
    expect(await seen(agency.reem)).toEqual(['26.5', null, undefined])
    await expect(seen(agency.huda)).rejects.toThrow('actor.forbidden')
    await expect(seen(agency.basma)).rejects.toThrow('actor.forbidden')
  })
})

describe('lines from a file', () => {
  const file = [
    'الرمز;البند;الوحدة;الكمية;سعر الوحدة',
    'L-7;تقرير;تقرير;١;١٬٠٠٠',
    'L-8;;شهر;2;10',
    'L1;ملصق;ملصق;10;1000.00',
  ].join('\r\n')

  test('000-14 good rows are shown and then added, each other row says why, and again adds nothing', async () => {
    const agency = await cast()
    const lama = as(agency.lama).contracts
    const { no } = await lama.enter({
      ...{ clientNo: 'CL-1', titleAr: 'عقد', regime: 'gtpl', form: 'lump_sum', clientNumber: 'N-1' },
      ...{ signedOn: '2026-11-01', startOn: '2026-11-01', endOn: '2027-11-01', net: '12000' },
      ...{ accountManagerId: agency.sara.id, projectManagerId: agency.khalid.id },
    })
    const read = await as(agency.khalid).contracts.lines.read({ no, text: file })
    expect(read.good.map(({ row, line }) => [row, line.code, line.qty, line.unitPrice])).toEqual([
      [2, 'L-7', '1', '1000'],
      [4, 'L1', '10', '1000.00'],
    ])
    expect(read.rejected).toMatchObject([{ row: 3, reasons: [{ column: 'nameAr', problem: 'required' }] }])

    const lines = read.good.map(({ line }) => line)
    expect(await as(agency.khalid).contracts.lines.add({ no, lines })).toEqual({ added: 2, known: 0 })
    expect(await as(agency.khalid).contracts.lines.add({ no, lines })).toEqual({ added: 0, known: 2 })
    expect(await as(agency.sara).contracts.lines.read({ no, text: file })).toMatchObject({ good: [], known: [2, 4] })
    const { ledger } = await as(agency.khalid).contracts.scope.get({ no })
    expect(ledger.parts[0]?.rows.map((row) => [row.no, row.code, row.valueLeft])).toEqual([
      [1, 'L-7', '1000.00'],
      [2, 'L1', '10000.00'],
    ])
    expect((await eventsOf(agency)).map(({ name }) => name)).toEqual(['contract.entered', 'contract.lines_added'])
  })

  test('lines never exceed what was signed, nor take a code that stands for something else', async () => {
    const agency = await cast()
    const add = (line: object) =>
      as(agency.khalid).contracts.lines.add({
        no: 'CT-1',
        lines: [{ code: 'L9', nameAr: 'بند', unitAr: 'وحدة', qty: '1', unitPrice: '0.01', ...line }],
      })
    await expect(add({})).rejects.toThrow('lines.over_net')
    await expect(add({ code: 'L1' })).rejects.toThrow('line.code_taken')
    expect(await eventsOf(agency)).toEqual([])
  })

  test('the pair and their leads add lines; finance, a stranger and the client do not', async () => {
    const agency = await cast()
    const line = { code: 'L1', nameAr: 'ملصق', unitAr: 'ملصق', qty: '10', unitPrice: '1000' }
    const add = (actor: Parameters<typeof as>[0]) => as(actor).contracts.lines.add({ no: 'CT-1', lines: [line] })
    expect(await add(agency.sara)).toEqual({ added: 0, known: 1 })
    for (const actor of [agency.yousef, agency.ziad, agency.fahad, agency.reem, agency.omar])
      await expect(add(actor)).rejects.toThrow('actor.forbidden')
  })
})

import { describe, expect, test } from 'vitest'
import { ceilingSteps, fineCaps, increaseRoom, netNow } from '#server/contracts/facts/rules'
import { checkParts, peopleChanges, peopleFieldsOf, peopleNamed } from '#server/contracts/people/rules'
import { scopeDocument } from '#server/contracts/scope/document'
import { ledgerRows } from '#server/contracts/scope/file/document'
import type { LedgerLine } from '#server/contracts/scope/queries'
import { basisPoints, entryActs, percentOf, signedValue } from '#server/contracts/terms/rules'
import { day } from '#server/kernel/day'
import { money, sample } from '#tests/support/sample'

const changes = sample.changeOrders.map(({ id, status, sign, netHalalas }) => ({
  no: id,
  status,
  change: { sign, net: money(netHalalas) },
}))

describe('000-11 the ceiling of change orders', () => {
  test('the sample: the first is within it, the second 60,000 over', () => {
    expect(ceilingSteps(240_000_000n, 'gtpl', changes)).toMatchObject([
      { no: 'CO-1', cumulativeBp: 363, ok: true, used: '0.00', over: '0.00' },
      { no: 'CO-2', cumulativeBp: 1250, ok: false, used: '87000.00', ceiling: '240000.00', over: '60000.00' },
    ])
    expect(increaseRoom(240_000_000n, 'gtpl', changes)).toEqual({
      used: '87000.00',
      left: '153000.00',
      ceiling: '240000.00',
    })
    expect(netNow(240_000_000n, changes)).toBe(248_700_000n)
  })

  test('a blocked change takes no room from the next, and own bylaws meet no ceiling of the law', () => {
    const later = { no: 'CO-3', status: 'identified', change: { sign: 'increase' as const, net: 15_300_000n } }
    expect(ceilingSteps(240_000_000n, 'gtpl', [...changes, later]).at(-1)).toMatchObject({ ok: true, headroom: '0.00' })
    expect(ceilingSteps(240_000_000n, 'own_bylaws', changes).every(({ ok, limitBp }) => ok && limitBp === null)).toBe(
      true,
    )
    expect(increaseRoom(240_000_000n, 'own_bylaws', changes)).toBeNull()
  })
})

describe('fines beside their cap', () => {
  const fine = (amount: bigint, orderNo: string | null = null, status = 'deducted') => ({ amount, orderNo, status })
  const whole = { name: 'total_incl_vat' as const, net: 240_000_000n, total: 276_000_000n, orders: [] }

  test('of the contract, and of each order where the cap is a share of the order', () => {
    expect(fineCaps(2000, whole, [fine(600_000n), fine(150_000n, null, 'objected')])).toEqual([
      { orderNo: null, fines: '7500.00', base: '2760000.00', cap: '552000.00', left: '544500.00' },
    ])
    const orders = [
      { no: 'PO-1', net: 18_500_000n },
      { no: 'PO-2', net: 26_250_000n },
    ]
    const byOrder = fineCaps(2000, { name: 'po_net', net: null, total: null, orders }, [fine(185_000n, 'PO-1')])
    expect(byOrder.map(({ orderNo, fines, cap }) => [orderNo, fines, cap])).toEqual([
      ['PO-1', '1850.00', '37000.00'],
      ['PO-2', '0.00', '52500.00'],
    ])
  })

  test('one that was waived or given back weighs nothing; without a cap there is none', () => {
    expect(fineCaps(2000, whole, [fine(1n, null, 'waived'), fine(1n, null, 'refunded')])[0]?.fines).toBe('0.00')
    expect(fineCaps(null, whole, [fine(1n)])).toEqual([])
  })
})

describe('the terms of a contract', () => {
  test.each([
    ['10', 1000],
    ['0.5', 50],
    ['12.25', 1225],
    ['100', 10_000],
  ])('%s per cent', (text, points) => {
    expect([basisPoints(text), percentOf(points)]).toEqual([points, text])
  })

  test('VAT is added to a net; a framework has a ceiling only', () => {
    expect(signedValue({ form: 'supply', net: '1000.10', ceilingNet: '' })).toEqual({
      net: 100_010n,
      vat: 15_002n,
      total: 115_012n,
      ceilingNet: null,
    })
    expect(signedValue({ form: 'framework', net: '', ceilingNet: '5' })).toMatchObject({ net: null, ceilingNet: 500n })
  })

  test('acts are those that were dated and have come', () => {
    const dates = {
      awardNoticeOn: '',
      guaranteeLodgedOn: '',
      signedOn: '2026-11-01',
      startOn: '2026-12-01',
      endOn: '2027-12-01',
    }
    expect(entryActs(dates, day('2026-11-15'))).toEqual([{ act: 'sign', on: '2026-11-01' }])
    expect(entryActs({ ...dates, startOn: '2026-11-15' }, day('2026-11-15')).map(({ act }) => act)).toEqual([
      'sign',
      'start_notice',
    ])
  })
})

describe('the people of a form', () => {
  const fields = {
    accountManagerId: 'sara',
    accountManagerDeputyId: 'lama',
    projectManagerId: 'khalid',
    projectManagerDeputyId: '',
    marketingId: 'huda',
    marketingDeputyId: '',
    contractsOfficeId: '',
    contractsOfficeDeputyId: '',
  }

  test('are named once, and the form reads them back', () => {
    const people = peopleNamed(fields)
    expect(people.map(({ part, deputyForId }) => [part, deputyForId])).toEqual([
      ['account_manager', null],
      ['account_manager', 'sara'],
      ['project_manager', null],
      ['marketing_lead', null],
    ])
    expect(peopleFieldsOf(people)).toEqual(fields)
    expect(() => peopleNamed({ ...fields, contractsOfficeDeputyId: 'badr' })).toThrow('contract.deputy_same')
  })

  test('who stays is not touched; finance of the contract is not on this form and stays', () => {
    const finance = { part: 'finance' as const, memberId: 'fahad', contactId: null, deputyForId: null }
    const live = [...peopleNamed(fields), finance]
    const { end, add } = peopleChanges(live, peopleNamed({ ...fields, accountManagerId: 'yousef' }))
    expect(end.map(({ memberId }) => memberId)).toEqual(['sara', 'lama'])
    expect(add.map(({ memberId, deputyForId }) => [memberId, deputyForId])).toEqual([
      ['yousef', null],
      ['lama', 'yousef'],
    ])
  })

  test('somebody unknown has no part', () => {
    expect(() => checkParts(peopleNamed(fields), [])).toThrow('contract.person_wrong_role')
  })
})

test('the ledger as a file: the figures of the page, and no price for whom the page has none', () => {
  const line: LedgerLine = {
    id: 'a',
    no: 1,
    code: 'L1',
    orderNo: null,
    orderTitle: { ar: null, en: null },
    name: { ar: 'ساعات', en: 'Hours' },
    unit: { ar: 'ساعة', en: 'hour' },
    isRate: false,
    unitPrice: 10_000n,
    contracted: 40_000n,
    changed: -500n,
  }
  const asked = { line: '', measure: '' as const, entries: '' as const, page: 1 }
  const rows = (withPrices: boolean) =>
    ledgerRows(scopeDocument({ lines: [line], entries: [], notExecuted: [] }, asked, withPrices), 'en')
  expect(rows(true)[1]).toEqual(['L1', 'Hours', 'hour', '40', '-0.5', '0', '0', '0', '0', '39.5', '100.00', '3950.00'])
  expect(rows(true).at(-1)?.at(-1)).toBe('3950.00')
  expect(rows(false)).toHaveLength(2)
  expect(rows(false)[1]).toHaveLength(10)
})

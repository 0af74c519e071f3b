import { describe, expect, test } from 'vitest'
import { delayFine, shortfallFine } from '#server/contracts/penalties/rules'
import {
  advanceOf,
  agencyDeadline,
  type Change,
  changeRoom,
  finalClaimReserve,
  frameworkRoom,
  guaranteeAfterRecovery,
  isGuaranteeShort,
  permitChange,
  standingOf,
  suspensionDays,
  treasuryDeadline,
} from '#server/contracts/rules'
import { changedByLine, draw, drawAccepted, type ScopeEntry, scopeLedger } from '#server/contracts/scope/rules'
import { day } from '#server/kernel/day'
import { quantity, quantityText } from '#server/kernel/quantity'
import { calendarOfSample, dayOf, money, sample } from '#tests/support/sample'

const contract = (id: string) => {
  const found = sample.contracts.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const changes = (status: string): (Change & { items: { lineId: string; qty: number }[] })[] =>
  sample.changeOrders
    .filter((order) => order.contractId === 'CT-1' && order.status === status)
    .map(({ sign, netHalalas, items }) => ({ sign, net: money(netHalalas), items }))

/** The entries of the sample: ordered and delivered from its list, accepted from certificates, claimed from claims. */
const entries = (contractId: string): ScopeEntry[] => [
  ...sample.quantityEntries
    .filter((entry) => entry.contractId === contractId)
    .map(({ lineId, kind, qty, date, id }) => ({
      lineId,
      measure: kind,
      qty: quantity(String(qty)),
      on: dayOf(date),
      sourceId: id,
    })),
  ...sample.acceptanceCertificates
    .filter((one) => one.contractId === contractId && one.signed)
    .flatMap(({ id, signed, lines }) =>
      lines.map(({ lineId, qty }) => ({
        lineId,
        measure: 'accepted' as const,
        qty: quantity(String(qty)),
        on: dayOf(signed ?? ''),
        sourceId: id,
      })),
    ),
  ...sample.claims
    .filter((one) => one.contractId === contractId)
    .flatMap(({ id, submitted, lines }) =>
      lines.flatMap(({ lineId, qty }) =>
        lineId
          ? [{ lineId, measure: 'claimed' as const, qty: quantity(String(qty)), on: dayOf(submitted), sourceId: id }]
          : [],
      ),
    ),
]

test('000-8 the scope ledger of the sample comes out of its entries', () => {
  const changed = changedByLine(
    changes('approved').flatMap(({ sign, items }) =>
      items.map(({ lineId, qty }) => ({ lineId, qty: quantity(String(qty)), sign })),
    ),
  )
  const lines = contract('CT-1').lines.map((line) => ({
    id: line.id,
    unitPrice: money(line.unitPriceHalalas),
    contracted: quantity(String(line.qty)),
    changed: changed.get(line.id) ?? 0n,
  }))
  const notExecuted = sample.claims
    .flatMap((claim) => claim.inputs.nonExecuted ?? [])
    .reduce(
      (total, { unitsMissing, unitsPerQty, unitPriceHalalas }) =>
        total + (money(unitPriceHalalas) * BigInt(unitsMissing)) / BigInt(unitsPerQty),
      0n,
    )
  const { rows, totals } = scopeLedger(lines, entries('CT-1'), notExecuted)

  const expected = sample.expectedLedger['CT-1']
  expect(
    rows.map(({ lineId, valueLeft, ...row }) => ({
      lineId,
      ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(quantityText(value))])),
      valueLeftHalalas: Number(valueLeft),
    })),
  ).toEqual(expected.lines)
  expect(Object.fromEntries(Object.entries(totals).map(([key, value]) => [`${key}Halalas`, Number(value)]))).toEqual(
    expected.netTotals,
  )
})

test('a draw takes what a line holds and not a thousandth more', () => {
  const line = { id: 'a', unitPrice: 100n, contracted: 2_000n, changed: 1_000n }
  expect(draw(line, 1_000n, 2_000n)).toBe(0n)
  expect(() => draw(line, 1_000n, 2_001n)).toThrow('scope.line_exhausted')
  expect(drawAccepted({ accepted: 8_000n, invoiced: 6_000n }, 2_000n)).toBe(0n)
  expect(() => drawAccepted({ accepted: 8_000n, invoiced: 8_000n }, 1n)).toThrow('scope.not_accepted')
})

test('the change orders of the sample: the first allowed, the second 60,000 over', () => {
  const signed = money(contract('CT-1').netHalalas ?? 0)
  const [first] = changes('approved')
  const [second] = changes('blocked')
  if (!first || !second) throw new Error('The sample has two')
  expect(changeRoom(signed, [], first)).toMatchObject({ increaseBp: 363, ok: true })
  expect(changeRoom(signed, [first], second)).toMatchObject({ increaseBp: 1250, ok: false, over: 6_000_000n })
  expect(() => permitChange(signed, [first], second)).toThrow('change_order.over_ceiling')
  expect(changeRoom(signed, [first], { sign: 'increase', net: 15_300_000n })).toMatchObject({ ok: true, headroom: 0n })
  expect(changeRoom(signed, [first], { sign: 'increase', net: 15_300_001n })).toMatchObject({ ok: false, over: 1n })
  expect(changeRoom(signed, [], { sign: 'decrease', net: 48_000_000n })).toMatchObject({ decreaseBp: 2000, ok: true })
  const decreased = changeRoom(signed, [{ sign: 'increase', net: 24_000_000n }], { sign: 'decrease', net: 24_000_000n })
  expect(decreased).toMatchObject({ increaseBp: 1000, decreaseBp: 1000, ok: true })
})

describe('where a contract stands', () => {
  test('CT-1', () => {
    const signed = contract('CT-1')
    const advance = advanceOf(money(signed.totalHalalas ?? 0), signed.terms.advanceBp, 1500)
    const claims = sample.claims
      .filter(({ contractId, kind }) => contractId === 'CT-1' && kind !== 'advance')
      .map(({ amounts }) => ({
        certified: money(amounts.certifiedHalalas ?? 0),
        advanceRecovery: money(amounts.advanceRecoveryHalalas ?? 0),
      }))
    const standing = standingOf({
      signedNet: money(signed.netHalalas ?? 0),
      changes: changes('approved'),
      advanceNet: advance.net,
      claims,
      finalClaimMinBp: signed.terms.finalClaimMinBp ?? 0,
      vatBp: 1500,
    })
    expect(
      Object.fromEntries(Object.entries(standing).map(([key, value]) => [`${key}Halalas`, Number(value)])),
    ).toEqual(sample.expectedRollup['CT-1'])
    expect(advance).toEqual({ total: 27_600_000n, vat: 3_600_000n, net: 24_000_000n, guarantee: 27_600_000n })
  })

  test('the framework CT-2', () => {
    const orders = sample.purchaseOrders.map(({ netHalalas }) => money(netHalalas))
    const { committed, left } = frameworkRoom(money(contract('CT-2').ceilingNetHalalas ?? 0), orders)
    expect({ committedNetHalalas: Number(committed), ceilingLeftHalalas: Number(left) }).toEqual(
      sample.expectedRollup['CT-2'],
    )
  })

  test('a guarantee after recovery, and the reserve of the last claim', () => {
    expect(guaranteeAfterRecovery(24_000_000n, 17_725_000n, 1500)).toBe(7_216_250n)
    expect(finalClaimReserve(248_700_000n, 500)).toBe(12_435_000n)
    expect(isGuaranteeShort(day('2026-12-31'), day('2027-02-24'))).toBe(true)
    expect(isGuaranteeShort(day('2026-12-31'), null)).toBe(false)
  })
})

describe('fines', () => {
  test('the fines of the sample come from their terms', () => {
    expect(delayFine({ base: 24_000_000n, rateBp: 50, per: 'day', lateDays: 5 })).toBe(600_000n)
    expect(delayFine({ base: 18_500_000n, rateBp: 100, per: 'week_or_part', lateDays: 5 })).toBe(185_000n)
    expect(shortfallFine(3, 50_000n)).toBe(150_000n)
  })
  test('twelve days are two started weeks, none are none, and a cap cuts', () => {
    expect(delayFine({ base: 18_500_000n, rateBp: 100, per: 'week_or_part', lateDays: 12 })).toBe(370_000n)
    expect(delayFine({ base: 18_500_000n, rateBp: 100, per: 'week_or_part', lateDays: 0 })).toBe(0n)
    const cap = { base: 24_000_000n, capBp: 2000, already: 4_200_000n }
    expect(delayFine({ base: 24_000_000n, rateBp: 50, per: 'day', lateDays: 10 }, cap)).toBe(600_000n)
  })
})

test('suspensions: three days for every thirty, at most 45 of them', () => {
  expect([[34], [30], [65], [480]].map((runs) => suspensionDays(runs).days)).toEqual([37, 33, 71, 525])
})

test('the clocks of the law on a claim', () => {
  expect(agencyDeadline(calendarOfSample, day('2026-09-06'))).toBe('2026-09-28')
  expect(treasuryDeadline(day('2026-10-05'))).toBe('2026-11-19')
})

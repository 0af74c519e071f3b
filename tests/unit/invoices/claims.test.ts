import { describe, expect, test } from 'vitest'
import { delayFine, shortfallFine } from '#server/contracts/penalties/rules'
import { standingOf } from '#server/contracts/rules'
import { advanceStatement, type ClaimInputs, type ClaimStatement, claimStatement } from '#server/invoices/claims/rules'
import { creditInFull, creditNote, invoiceOf, rollUp } from '#server/invoices/rules'
import { halalas } from '#server/kernel/money'
import { quantity } from '#server/kernel/quantity'
import { money, sample } from '#tests/support/sample'
import type { SampleClaim } from '#tests/support/sample-rows'

/** The fine from its terms, never from the file's amount. */
function fineOf(claim: SampleClaim, fine: NonNullable<SampleClaim['inputs']['fines']>[number]): bigint {
  const terms = sample.contracts.find(({ id }) => id === claim.contractId)?.terms
  if (fine.base === 'missing_unit')
    return shortfallFine(fine.units ?? 0, money(terms?.shortfallPenaltyHalalasPerUnit ?? 0))
  const { per, rateBp } = terms?.delayPenalty ?? { per: 'day' as const, rateBp: 0 }
  return delayFine({ base: money(fine.baseHalalas ?? 0), rateBp, per, lateDays: fine.lateDays ?? 0 })
}

function inputsOf(claim: SampleClaim, advanceLeft: bigint): ClaimInputs {
  const { inputs } = claim
  return {
    lines: (inputs.lines ?? []).map((line) =>
      line.milestoneId
        ? {
            kind: 'milestone',
            milestoneId: line.milestoneId,
            shareBp: line.shareBp ?? 0,
            orderNet: money(line.poNetHalalas ?? 0),
          }
        : {
            kind: 'line',
            lineId: line.lineId ?? '',
            qty: quantity(String(line.qty)),
            unitPrice: money(line.unitPriceHalalas ?? 0),
          },
    ),
    notExecuted: (inputs.nonExecuted ?? []).map(({ lineId, unitsMissing, unitsPerQty, unitPriceHalalas }) => ({
      lineId,
      unitsMissing,
      unitsPerQty,
      unitPrice: money(unitPriceHalalas),
    })),
    serviceCredits: (inputs.serviceCredits ?? []).map(({ netHalalas }) => money(netHalalas)),
    fines: (inputs.fines ?? []).map((fine) => ({
      penaltyId: fine.penaltyId,
      amount: fineOf(claim, fine),
      vatTreatment: fine.vatTreatment,
    })),
    advanceLeft,
    terms: {
      advanceRecoveryBp: inputs.advanceRecovery?.rateBp ?? 0,
      retentionBp: inputs.retention?.rateBp ?? 0,
      vatBp: inputs.vat.rateBp,
    },
  }
}

/** Every claim of the sample computed from its inputs, in the order they were submitted. */
const computed = new Map<string, ClaimStatement>()
const advanceLeft = new Map<string, bigint>()
for (const claim of [...sample.claims].sort((a, b) => a.submitted.localeCompare(b.submitted))) {
  const left = advanceLeft.get(claim.contractId) ?? 0n
  if (claim.inputs.advance) {
    const { baseHalalas, rateBp } = claim.inputs.advance
    const advance = advanceStatement(money(baseHalalas), rateBp, claim.inputs.vat.rateBp)
    computed.set(claim.id, advance)
    advanceLeft.set(claim.contractId, advance.taxable)
  } else {
    const statement = claimStatement(inputsOf(claim, left))
    computed.set(claim.id, statement)
    advanceLeft.set(claim.contractId, left - statement.advanceRecovery)
  }
}
const statementOf = (claimId: string) => {
  const statement = computed.get(claimId)
  if (!statement) throw new Error(claimId)
  return statement
}

describe('the claims of the sample, from their inputs', () => {
  test.each(sample.claims.map((claim) => [claim.id, claim] as const))('%s', (id, { amounts, kind }) => {
    const s = statementOf(id)
    const file =
      kind === 'advance'
        ? { netHalalas: s.taxable, vatHalalas: s.vat, totalHalalas: s.total }
        : {
            grossHalalas: s.gross,
            nonExecutedHalalas: s.nonExecuted,
            serviceCreditHalalas: s.serviceCredit,
            certifiedHalalas: s.certified,
            advanceRecoveryHalalas: s.advanceRecovery,
            taxableHalalas: s.taxable,
            vatHalalas: s.vat,
            invoiceTotalHalalas: s.total,
            retentionHalalas: s.retention,
            penaltyHalalas: s.penalty,
            netPayableHalalas: s.payable,
          }
    expect(Object.fromEntries(Object.entries(file).map(([key, value]) => [key, Number(value)]))).toEqual(amounts)
  })

  test.each(sample.invoices.map((invoice) => [invoice.id, invoice] as const))('%s is its claim', (_, invoice) => {
    const { net, vat, total, retentionHeld, penalty, payable } = invoiceOf(statementOf(invoice.claimId))
    expect([net, vat, total, retentionHeld, penalty, payable].map(Number)).toEqual([
      invoice.netHalalas,
      invoice.vatHalalas,
      invoice.totalHalalas,
      invoice.retentionHeldHalalas,
      invoice.penaltyHalalas,
      invoice.payableHalalas,
    ])
  })

  test('every step names its rule and source, and the last one is the payable', () => {
    for (const { steps, payable } of computed.values()) {
      expect(steps.at(-1)).toMatchObject({ rule: 'claim.payable', amount: payable })
      expect(steps.every(({ source }) => source.length > 0)).toBe(true)
      for (const [index, step] of steps.entries()) {
        if (step.kind === 'sum' && index > 0) expect(steps[index - 1]?.after).toBe(step.amount)
      }
    }
    expect(statementOf('CM-104').steps.map(({ rule }) => rule)).toEqual([
      'claim.gross',
      'claim.not_executed',
      'claim.certified',
      'claim.advance_recovery',
      'claim.taxable',
      'claim.vat',
      'claim.total',
      'claim.fine',
      'claim.payable',
    ])
  })
})

const invoiceRows = sample.invoices.map((invoice) => ({
  ...invoiceOf(statementOf(invoice.claimId)),
  contractId: sample.claims.find(({ id }) => id === invoice.claimId)?.contractId ?? '',
  received: sample.collections
    .filter(({ invoiceId }) => invoiceId === invoice.id)
    .reduce((total, { amountHalalas }) => total + money(amountHalalas), 0n),
}))

const credited = sample.creditNotes.map((note) => {
  const invoice = sample.invoices.find(({ id }) => id === note.invoiceId)
  const statement = statementOf(invoice?.claimId ?? '')
  const { serviceCredit, vat, retention } = note.inputs
  const terms = { retentionBp: retention.rateBp, vatBp: vat.rateBp }
  const contractId = sample.claims.find(({ id }) => id === invoice?.claimId)?.contractId ?? ''
  return { note, contractId, result: creditNote({ ...statement, ...terms }, money(serviceCredit.netHalalas)) }
})

test('the credit note of the sample: 2,000.00 and its VAT, 100.00 of retention freed', () => {
  for (const { note, result } of credited) {
    expect(
      [result.net, result.vat, result.total, result.retentionReleased, result.payableReduction].map(Number),
    ).toEqual([
      note.netHalalas,
      note.vatHalalas,
      note.totalHalalas,
      note.retentionReleasedHalalas,
      note.payableReductionHalalas,
    ])
  }
})

test('the roll-up of each contract', () => {
  const rolled = ['CT-1', 'CT-2', 'CT-3'].map((contractId) => {
    const sums = rollUp(
      invoiceRows.filter((row) => row.contractId === contractId),
      credited.filter((row) => row.contractId === contractId).map(({ result }) => result),
    )
    return {
      contractId,
      ...Object.fromEntries(Object.entries(sums).map(([key, value]) => [`${key}Halalas`, Number(value)])),
    }
  })
  expect(rolled).toEqual(sample.expectedRollup.byContract)
})

test('where CT-1 stands, from computed claims', () => {
  const standing = standingOf({
    signedNet: 240_000_000n,
    changes: [{ sign: 'increase', net: 8_700_000n }],
    advanceNet: statementOf('CM-100').taxable,
    claims: ['CM-101', 'CM-102', 'CM-103', 'CM-104', 'CM-105'].map(statementOf),
    finalClaimMinBp: 500,
    vatBp: 1500,
  })
  expect(Object.fromEntries(Object.entries(standing).map(([key, value]) => [`${key}Halalas`, Number(value)]))).toEqual(
    sample.expectedRollup['CT-1'],
  )
})

describe('worked cases', () => {
  const plain = (amount: string, terms: Partial<ClaimInputs['terms']> = {}): ClaimInputs => ({
    lines: [{ kind: 'line', lineId: 'a', qty: 1_000n, unitPrice: halalas(amount) }],
    notExecuted: [],
    serviceCredits: [],
    fines: [],
    advanceLeft: 24_000_000n,
    terms: { advanceRecoveryBp: 1000, retentionBp: 0, vatBp: 1500, ...terms },
  })

  test('the same fine after VAT and as a cut in the price: the choice moves 900.00', () => {
    const fine = { penaltyId: 'PN', amount: 600_000n }
    const after = claimStatement({ ...plain('447000'), fines: [{ ...fine, vatTreatment: 'out_of_scope' }] })
    const before = claimStatement({ ...plain('447000'), fines: [{ ...fine, vatTreatment: 'price_reduction' }] })
    expect([after.payable, before.payable]).toEqual([45_664_500n, 45_574_500n])
    expect([before.taxable, before.vat, before.penalty]).toEqual([39_630_000n, 5_944_500n, 0n])
  })

  test('recovery stops at what is left of the advance', () => {
    const s = claimStatement({ ...plain('420000'), advanceLeft: 3_000_000n })
    expect([s.advanceRecovery, s.taxable, s.vat, s.payable]).toEqual([3_000_000n, 39_000_000n, 5_850_000n, 44_850_000n])
  })

  test('retention is of the net, VAT of the whole', () => {
    const s = claimStatement(plain('130512.50', { advanceRecoveryBp: 0, retentionBp: 500 }))
    expect([s.vat, s.retention, s.payable]).toEqual([1_957_688n, 652_563n, 14_356_375n])
  })

  test('retention is of what was certified, also where an advance is recovered', () => {
    const s = claimStatement(plain('192500', { retentionBp: 500 }))
    expect([s.advanceRecovery, s.retention]).toEqual([1_925_000n, 962_500n])
  })

  test('what a credit frees is what remains less: two roundings, not one of the credit', () => {
    const claim = { certified: 13_051_250n, advanceRecovery: 0n, retentionBp: 500, vatBp: 1500 }
    expect(creditNote(claim, 9n).retentionReleased).toBe(1n)
    expect(creditNote({ ...claim, certified: 13_051_240n }, 9n).retentionReleased).toBe(0n)
  })

  test('deductions cannot come to more than the claim', () => {
    expect(() => claimStatement({ ...plain('100'), serviceCredits: [10_001n] })).toThrow('claim.below_nothing')
    const fine = { penaltyId: 'PN', amount: 20_000n, vatTreatment: 'out_of_scope' as const }
    expect(() => claimStatement({ ...plain('100'), fines: [fine] })).toThrow('claim.below_nothing')
  })

  test('a full credit mirrors the invoice, also as a partial credit of all of it', () => {
    const statement = claimStatement(plain('192500'))
    const whole = creditNote({ ...statement, retentionBp: 0, vatBp: 1500 }, statement.certified)
    expect(whole).toMatchObject({ net: 17_325_000n, vat: 2_598_750n, total: 19_923_750n, advanceRestored: 1_925_000n })
    expect(creditInFull(invoiceOf(statement)).payableReduction).toBe(19_923_750n)
  })
})

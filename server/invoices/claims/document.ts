import type { ClaimFacts } from '#server/invoices/progress/rules'
import { dayFromRow } from '#server/kernel/day'
import { decimal, type Halalas } from '#server/kernel/money'
import { formatQuantity, type Quantity } from '#server/kernel/quantity'
import { type Text, textOf } from '#server/kernel/words'
import { type ClaimRule, claimSources } from './rules'

type Sums = {
  gross: Halalas
  nonExecuted: Halalas
  serviceCredit: Halalas
  certified: Halalas
  advanceRecovery: Halalas
  taxable: Halalas
  vatRateBp: number
  vat: Halalas
  total: Halalas
  retention: Halalas
  penalty: Halalas
  payable: Halalas
}

type Claim = {
  no: string
  ordinal: number
  kind: string
  period: Text
  importId: string | null
  contract: { no: string; title: Text; clientNumber: string; client: Text; regime: string }
  order: { no: string; title: Text } | null
  preparedById: string | null
  lines: readonly {
    no: number
    code: string
    name: Text
    unit: Text
    qty: Quantity | null
    shareBp: number | null
    net: Halalas
  }[]
  statement: Sums | null
  claimDeductions: readonly {
    kind: string
    amount: Halalas
    units: number | null
    unitsPerQty: number | null
    unitAr: string | null
    unitEn: string | null
  }[]
  certificates: readonly { no: string; signed: boolean }[]
  invoice: { no: string; issuedOn: string; due: Halalas } | null
  acts: readonly {
    act: string
    at: Date
    reasonAr: string | null
    reasonEn: string | null
    byId: string | null
    fileId: string | null
    number: string | null
  }[]
  claimCertifications: readonly {
    amount: Halalas
    disputed: Halalas
    onDate: Date
    byContactId: string | null
    number: string | null
    fileId: string | null
  }[]
  paymentOrders: readonly {
    number: string | null
    orderedOn: Date
    amount: Halalas
    returnedOn: Date | null
    returnReason: string | null
    fileId: string | null
  }[]
  facts: ClaimFacts
}

/** A claim as it is read on a page, in a print and in a file: plain values, money as `'1250.50'`. */
export function claimsView(claim: Claim, names: ReadonlyMap<string, Text>) {
  const { statement } = claim
  const { no, ordinal, kind, period, contract, order, certificates } = claim
  return {
    ...{ no, ordinal, kind, period, contract, order, certificates },
    imported: claim.importId !== null,
    preparedBy: names.get(claim.preparedById ?? '') ?? null,
    lines: claim.lines.map(lineView),
    steps: statement ? stepsOf(statement) : [],
    payable: statement ? decimal(statement.payable) : null,
    notExecuted: notExecutedView(claim),
    invoice: claim.invoice && { ...claim.invoice, due: decimal(claim.invoice.due) },
    days: daysOf(claim.facts),
    ...progressView(claim, names),
  }
}

const lineView = ({ no, code, name, unit, qty, shareBp, net }: Claim['lines'][number]) => ({
  ...{ no, code, name, unit, shareBp },
  qty: qty === null ? null : formatQuantity(qty),
  net: decimal(net),
})

const notExecutedView = ({ claimDeductions }: Claim) =>
  claimDeductions
    .filter(({ kind }) => kind === 'non_executed')
    .map(({ amount, units, unitsPerQty, unitAr, unitEn }) => ({
      amount: decimal(amount),
      units,
      of: unitsPerQty,
      unit: textOf(unitAr, unitEn),
    }))

const daysOf = (facts: ClaimFacts) => ({
  ready: facts.readyOn,
  submitted: facts.submittedOn,
  returned: facts.returnedOn,
  resubmitted: facts.resubmittedOn,
  certified: facts.certifiedOn,
  ordered: facts.orderedOn,
  paid: facts.paidOn,
})

/** What the client's offices did with it, each with its date, number and paper. */
function progressView({ acts, claimCertifications, paymentOrders }: Claim, names: ReadonlyMap<string, Text>) {
  return {
    acts: acts.map(({ act, at, reasonAr, reasonEn, byId, fileId, number }) => ({
      ...{ act, at, fileId, number },
      reason: textOf(reasonAr, reasonEn),
      by: names.get(byId ?? '') ?? null,
    })),
    certifications: claimCertifications.map(({ amount, disputed, onDate, byContactId, number, fileId }) => ({
      ...{ number, fileId },
      amount: decimal(amount),
      disputed: decimal(disputed),
      on: dayFromRow(onDate),
      by: names.get(byContactId ?? '') ?? null,
    })),
    orders: paymentOrders.map(({ number, orderedOn, amount, returnedOn, returnReason, fileId }) => ({
      ...{ number, returnReason, fileId },
      on: dayFromRow(orderedOn),
      amount: decimal(amount),
      returnedOn: returnedOn && dayFromRow(returnedOn),
    })),
  }
}

type Step = { rule: ClaimRule; source: string; kind: 'sum' | 'change'; amount: string; bp: number | null }

/** The frozen sums in the order they are computed, each with its rule and source; a cut of nothing is not a step. */
function stepsOf(sums: Sums): Step[] {
  const sum = (rule: ClaimRule, amount: Halalas): Step => ({
    rule,
    source: claimSources[rule],
    kind: 'sum',
    amount: decimal(amount),
    bp: null,
  })
  const change = (rule: ClaimRule, amount: Halalas, bp: number | null = null): Step[] =>
    amount === 0n ? [] : [{ rule, source: claimSources[rule], kind: 'change', amount: decimal(amount), bp }]
  return [
    sum('claim.gross', sums.gross),
    ...change('claim.not_executed', -sums.nonExecuted),
    ...change('claim.service_credit', -sums.serviceCredit),
    sum('claim.certified', sums.certified),
    ...change('claim.advance_recovery', -sums.advanceRecovery),
    sum('claim.taxable', sums.taxable),
    ...change('claim.vat', sums.vat, sums.vatRateBp),
    sum('claim.total', sums.total),
    ...change('claim.retention', -sums.retention),
    ...change('claim.fine', -sums.penalty),
    sum('claim.payable', sums.payable),
  ]
}

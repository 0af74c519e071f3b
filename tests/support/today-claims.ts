import { type ClaimFacts, claimStatusOf, paymentDueOn, reviewDueOn } from '#server/invoices/progress/rules'
import { balanceOf } from '#server/invoices/rules'
import type { TodayClaim } from '#server/reports/today/rules'
import { calendarOfSample as calendar, dayOf, dayOrNull, money, sample } from '#tests/support/sample'
import type { SampleClaim } from '#tests/support/sample-rows'

const contractOf = (contractId: string) => sample.contracts.find(({ id }) => id === contractId)

function claimOf(claim: SampleClaim): TodayClaim {
  const invoice = sample.invoices.find(({ claimId }) => claimId === claim.id)
  const received = sample.collections.filter(({ invoiceId }) => invoiceId === invoice?.id)
  const credits = sample.creditNotes.filter(({ invoiceId }) => invoiceId === invoice?.id)
  const facts: ClaimFacts = {
    regime: contractOf(claim.contractId)?.regime ?? 'gtpl',
    kind: claim.kind,
    readyOn: null,
    submittedOn: dayOf(claim.submitted),
    reviewOpenedOn: claim.status === 'under_review' ? dayOf(claim.submitted) : null,
    returnedOn: dayOrNull(claim.returned),
    resubmittedOn: dayOrNull(claim.resubmitted),
    disputedOn: null,
    certifiedOn: dayOrNull(claim.certified),
    rejectedOn: null,
    orderedOn: dayOrNull(claim.paymentOrder),
    paidOn: null,
    paymentDays: contractOf(claim.contractId)?.terms.paymentDays ?? null,
  }
  return {
    ref: claim.id,
    contractRef: claim.contractId,
    clientRef: contractOf(claim.contractId)?.clientId ?? '',
    regime: facts.regime,
    status: claimStatusOf(facts),
    invoiceRef: invoice?.id ?? null,
    due: balanceOf(
      money(invoice?.payableHalalas ?? 0),
      credits.reduce((total, { payableReductionHalalas }) => total + money(payableReductionHalalas), 0n),
      received.reduce((total, { amountHalalas }) => total + money(amountHalalas), 0n),
    ).due,
    submittedOn: dayOf(claim.resubmitted ?? claim.submitted),
    certifiedOn: facts.certifiedOn,
    reviewDueOn: reviewDueOn(facts, calendar),
    paymentDueOn: paymentDueOn(facts),
  }
}

/** The claims of the sample that are on their way to payment. */
export const openClaims = sample.claims.map(claimOf).filter(({ due }) => due > 0n)

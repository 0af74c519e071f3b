import {
  byDeadline,
  entry,
  isOverdue,
  nextMilestones,
  overdueInvoices,
  promisesTo,
  shortGuarantees,
  slipsOf,
} from '#server/reports/today/entries/rules'
import type { TodayClaim, TodayEntry, TodayFacts, Viewer } from '#server/reports/today/rules'

/** After this many working days a client who says nothing is silent. */
const silentAfter = 10

type List = readonly TodayEntry[]

/** F2: the clock a claim runs on. Under the client's own bylaws the invoice is what is watched. */
function clockOf(facts: TodayFacts, one: TodayClaim): TodayEntry {
  const ref = one.regime === 'gtpl' ? one.ref : (one.invoiceRef ?? one.ref)
  const money = { ref, rule: 'F2', isMoney: true }
  if (one.regime === 'gtpl' && one.paymentDueOn)
    return entry(facts, one, { ...money, kind: 'treasury_clock', due: one.paymentDueOn })
  if (one.regime === 'gtpl') return entry(facts, one, { ...money, kind: 'review_clock', due: one.reviewDueOn })
  if (one.paymentDueOn) return entry(facts, one, { ...money, kind: 'payment_due', due: one.paymentDueOn })
  return entry(facts, one, { ...money, kind: 'certification_awaited', since: one.submittedOn })
}

/** F1 … F5: money over its date, money on its way, promises of it, the next claim, and what blocks one. */
export function todayOfFinance(facts: TodayFacts, viewer: Viewer) {
  return {
    withYou: byDeadline(overdueInvoices(facts, 'F1')),
    watch: byDeadline(
      facts.claims.filter((one) => one.due > 0n && !isOverdue(facts, one)).map((one) => clockOf(facts, one)),
    ),
    promises: byDeadline(promisesTo(facts, viewer, 'F3')),
    nextToIssue: byDeadline(
      nextMilestones(facts).map((one) =>
        entry(facts, one, { ref: one.ref, kind: 'claim_after_acceptance', rule: 'F4', due: one.plannedOn }),
      ),
    ),
    blocked: byDeadline([
      ...facts.certificates
        .filter(({ signedOn, requestedOn }) => !signedOn && requestedOn)
        .map((one) =>
          entry(facts, one, { ref: one.ref, kind: 'certificate_unsigned', rule: 'F5', since: one.requestedOn }),
        ),
      ...facts.fines.map((one) =>
        entry(facts, one, { ref: one.ref, kind: 'fine_objected', rule: 'F5', since: one.objectedOn }),
      ),
    ]),
  }
}

/** L6: a client whose marketing lead has sent nothing for too long. One row a client, by whoever wrote last. */
function silentClients(facts: TodayFacts): List {
  const clients = [...new Set(facts.contracts.map(({ clientRef }) => clientRef))]
  return clients.flatMap((clientRef) => {
    const heard = facts.contracts
      .filter((contract) => contract.clientRef === clientRef)
      .flatMap(({ marketingHeardOn }) => marketingHeardOn ?? [])
      .sort()
    const row = entry(
      facts,
      { clientRef },
      { ref: clientRef, kind: 'silent_client', rule: 'L6', since: heard.at(-1) ?? null },
    )
    return (row.waitingWorkingDays ?? 0) > silentAfter ? [row] : []
  })
}

/** L1 … L7: what leadership should know of. */
export function todayOfLeadership(facts: TodayFacts): { attention: List } {
  const contractRefOf = (ref: string) => facts.deliverables.find((one) => one.ref === ref)?.contractRef ?? ''
  return {
    attention: byDeadline([
      ...facts.cases
        .filter(({ kind }) => kind === 'complaint')
        .map((one) => {
          const dueAt = one.answered ? one.resolutionDueAt : one.firstResponseDueAt
          return entry(facts, one, { ref: one.ref, kind: 'open_complaint', rule: 'L5', dueAt })
        }),
      ...overdueInvoices(facts, 'L1'),
      ...slipsOf(facts, () => true)
        .filter(({ exposure }) => exposure > 0n)
        .map(({ ref, baseline }) =>
          entry(
            facts,
            { contractRef: contractRefOf(ref) },
            { ref, kind: 'slip_with_exposure', rule: 'L2', due: baseline },
          ),
        ),
      ...facts.changes
        .filter(({ blocked }) => blocked)
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'change_blocked', rule: 'L3', due: one.answerDueOn })),
      ...shortGuarantees(facts, 'guarantee_short', 'L4', () => true),
      ...silentClients(facts),
      ...facts.briefs
        .filter(({ scopeUndecided }) => scopeUndecided)
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'undecided_scope', rule: 'L7', since: one.receivedOn })),
    ]),
  }
}

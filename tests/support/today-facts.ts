import { daysPastDue, type RoundFacts, roundMeter } from '#server/deliverables/rules'
import type { Day } from '#server/kernel/day'
import { type CaseClass, caseClock } from '#server/relations/rules'
import type { TodayDeliverable, TodayFacts, Viewer } from '#server/reports/today/rules'
import { at, calendarOfSample as calendar, dayOf, dayOrNull, money, sample } from '#tests/support/sample'
import { openClaims } from '#tests/support/today-claims'

// The facts of the day the sample is shown on, filled from the file as queries fill them from tables. Nothing is taken
// from its `expected…` keys.

const now = at(sample.meta.asOfTime)
const today = dayOf(sample.meta.asOf)
const clientOf = (contractId: string) => sample.contracts.find(({ id }) => id === contractId)?.clientId ?? ''
const contractOf = (contractId: string) => sample.contracts.find(({ id }) => id === contractId)

const latest = (days: readonly string[]): Day | null => {
  const last = [...days].sort().at(-1)
  return last ? dayOf(last) : null
}

const contracts = sample.contracts.map(({ id, clientId }) => {
  const pair = sample.pairs.find(({ contractId }) => contractId === id)
  const lead = pair?.marketingLead ?? null
  return {
    ref: id,
    clientRef: clientId,
    calendar,
    accountManager: pair?.accountManager ?? null,
    projectManager: pair?.projectManager ?? null,
    marketingLead: lead,
    contractsLead: pair?.contractsLead ?? null,
    contractsDeputy: pair?.deputies.contractsLead ?? null,
    marketingHeardOn: latest([
      ...sample.interactions.filter(({ contactId }) => contactId === lead).map(({ at: moment }) => moment),
      ...sample.cases.filter(({ contactId }) => contactId === lead).map(({ openedAt }) => openedAt),
    ]),
  }
})

const openDeliverables = sample.deliverables.filter(({ status }) => status !== 'accepted' && status !== 'cancelled')
const roundsOf = (one: (typeof openDeliverables)[number]): RoundFacts[] =>
  one.reviewRounds.map((round) => ({
    no: round.no,
    versionNo: round.version,
    responseDueOn: dayOf(round.responseDue),
    closedOn: dayOrNull(round.closedAt),
    outcome: null,
  }))

function fineOf(one: (typeof openDeliverables)[number]): TodayDeliverable['fine'] {
  const terms = contractOf(one.contractId)?.terms.delayPenalty
  if (!terms) return null
  const order = sample.purchaseOrders.find(({ id }) => id === one.purchaseOrderId)
  const line = contractOf(one.contractId)?.lines.find(({ id }) => id === one.lineId)
  const base = terms.base === 'po_net' ? (order?.netHalalas ?? 0) : (line?.unitPriceHalalas ?? 0)
  return { per: terms.per, rateBp: terms.rateBp, base: money(base) }
}

const acceptedBriefs = ['accepted', 'in_production', 'delivered', 'closed']
const openReturn = (briefId: string) =>
  sample.returnBriefs.find((returned) => returned.briefId === briefId && returned.status === 'sent')

const deliverables = openDeliverables.map((one): TodayDeliverable => {
  const plan = sample.plan.find(({ subjectId }) => subjectId === one.id)
  const rounds = roundsOf(one)
  return {
    ref: one.id,
    contractRef: one.contractId,
    accountOwner: one.accountOwnerId ?? null,
    status: one.status,
    dueOn: dayOf(one.due),
    plan: plan
      ? { start: dayOf(plan.plannedStart), finish: dayOf(plan.plannedFinish), baseline: dayOf(plan.baselineFinish) }
      : null,
    clientTold: Boolean(plan?.clientToldOn),
    noticed: plan?.noticeId != null,
    briefAccepted: acceptedBriefs.includes(sample.briefs.find(({ id }) => id === one.briefId)?.status ?? ''),
    returnBriefSentOn: dayOrNull(openReturn(one.briefId)?.sentAt),
    roundDaysPast: rounds.reduce((total, round) => total + daysPastDue(round, calendar, today), 0),
    fine: fineOf(one),
  }
})

const rounds = openDeliverables.flatMap((one) => {
  const meter = roundMeter(contractOf(one.contractId)?.terms.includedReviewRounds ?? 0, 0, roundsOf(one))
  const round = one.reviewRounds.find(({ closedAt }) => closedAt === null)
  if (!round) return []
  return [
    {
      deliverableRef: one.id,
      contractRef: one.contractId,
      reviewer: round.reviewer,
      dueOn: dayOf(round.responseDue),
      beyond: meter.openIsBeyond && round.authorisation === null,
    },
  ]
})

const briefs = sample.briefs
  .map((brief) => ({
    ref: brief.id,
    contractRef: brief.contractId,
    owner: brief.ownerId ?? null,
    receivedOn: dayOf(brief.receivedAt),
    rebriefOpen:
      brief.status === 'rebrief_requested' && !sample.briefs.some(({ supersedes }) => supersedes === brief.id),
    scopeUndecided: brief.scopeDecision?.kind === 'undecided',
    caseRefs: sample.cases.filter(({ linkedIds }) => linkedIds.includes(brief.id)).map(({ id }) => id),
  }))
  .filter(({ rebriefOpen, scopeUndecided }) => rebriefOpen || scopeUndecided)

const cases = sample.cases
  .filter(({ status }) => status !== 'closed' && status !== 'resolved')
  .map((one) => {
    const clock = caseClock(
      {
        class: one.class as CaseClass,
        openedAt: at(one.openedAt),
        firstResponseAt: one.firstResponseAt ? at(one.firstResponseAt) : null,
        resolvedAt: null,
        pauses: one.pauses.map(({ from, to }) => ({ from: at(from), until: to ? at(to) : null })),
      },
      calendar,
      now,
    )
    return {
      ref: one.id,
      clientRef: one.clientId,
      kind: one.kind,
      owner: one.ownerId,
      openedBy: one.contactId,
      answered: Boolean(one.firstResponseAt),
      waitsForClient: one.status === 'waiting_client',
      firstResponseDueAt: clock.firstResponseDueAt,
      resolutionDueAt: clock.resolutionDueAt,
      firstResponseLeft: clock.firstResponseLeft,
    }
  })

const plannedOn = (milestone: { id: string; due: string }) =>
  dayOf(sample.plan.find(({ subjectId }) => subjectId === milestone.id)?.plannedFinish ?? milestone.due)
const milestonesOf = (orderId: string) => sample.milestones.filter(({ purchaseOrderId }) => purchaseOrderId === orderId)

export const todayFacts: TodayFacts = {
  now,
  calendar,
  contracts,
  deliverables,
  rounds,
  returnBriefs: sample.returnBriefs
    .filter(({ status }) => status === 'sent')
    .map((one) => ({
      ref: one.id,
      contractRef: sample.briefs.find(({ id }) => id === one.briefId)?.contractId ?? '',
      to: one.to,
      sentOn: dayOf(one.sentAt),
      answerNeededBy: dayOrNull(one.answerNeededBy),
    })),
  briefs,
  cases,
  promises: sample.promises
    .filter(({ status }) => status === 'open' || status === 'overdue')
    .map((one) => ({
      ref: one.id,
      clientRef: one.clientId,
      by: one.madeBy,
      to: one.madeTo,
      fromAgency: one.direction === 'agency_to_client',
      dueOn: dayOf(one.due),
    })),
  changes: sample.changeOrders.flatMap((one) =>
    one.answerDue && !one.answeredAt
      ? [
          {
            ref: one.id,
            contractRef: one.contractId,
            blocked: one.status === 'blocked',
            answerOwner: one.answerOwnerId ?? null,
            answerTo: one.answerTo ?? null,
            answerDueOn: dayOf(one.answerDue),
          },
        ]
      : [],
  ),
  guarantees: sample.guarantees
    .filter(({ status }) => status === 'active')
    .map((one) => ({
      ref: one.id,
      contractRef: one.contractId,
      kind: one.kind,
      expiresOn: dayOf(one.expires),
      lastMilestoneOn: latest(milestonesOf(one.purchaseOrderId ?? '').map(plannedOn)),
    })),
  milestones: sample.purchaseOrders
    .filter(({ status }) => status === 'in_execution')
    .flatMap(({ id, contractId }) =>
      milestonesOf(id)
        .filter(({ claimId }) => !claimId)
        .map((one) => ({ ref: one.id, contractRef: contractId, orderRef: id, plannedOn: plannedOn(one) })),
    ),
  claims: openClaims,
  certificates: sample.acceptanceCertificates.map((one) => ({
    ref: one.id,
    contractRef: one.contractId,
    clientRef: clientOf(one.contractId),
    requestedFrom: one.requestedFrom ?? null,
    requestedOn: dayOrNull(one.requestedAt),
    signedOn: dayOrNull(one.signed),
  })),
  fines: sample.penalties.flatMap((one) =>
    one.status === 'objected' && one.objectedAt
      ? [{ ref: one.id, contractRef: one.contractId, objectedOn: dayOf(one.objectedAt) }]
      : [],
  ),
}

/** A person of the sample as the one who looks. */
export function viewerOf(id: string): Viewer {
  const contact = sample.contacts.find((one) => one.id === id)
  const user = sample.agencyUsers.find((one) => one.id === id)
  return {
    id,
    isLead: user?.lead ?? false,
    clientRef: contact?.clientId ?? null,
    authorities: contact?.authority ?? [],
  }
}

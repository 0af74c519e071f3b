import { workingDaysBetween } from '#server/kernel/calendar'
import { type Halalas, sum } from '#server/kernel/money'
import {
  byDeadline,
  calendarOf,
  contractOf,
  entry,
  isOverdue,
  nextMilestones,
  promisesTo,
  shortGuarantees,
  slipsOf,
  todayOf,
} from '#server/reports/today/entries/rules'
import type { TodayEntry, TodayFacts, Viewer } from '#server/reports/today/rules'
import type { Slip } from '#server/reports/today/slips/rules'

/** How near a promise or a start must be to be today's matter, in working days. */
const soon = 5

type List = readonly TodayEntry[]

/** A1 … B4: what lies with an account manager, and what with their clients. */
export function todayOfAccountManager(facts: TodayFacts, viewer: Viewer): { withYou: List; withClient: List } {
  const isMine = (contractRef: string) => contractOf(facts, contractRef)?.accountManager === viewer.id
  const owns = (owner: string | null, contractRef: string) => (owner ? owner === viewer.id : isMine(contractRef))
  const isMyClient = (clientRef: string) =>
    facts.contracts.some((one) => one.clientRef === clientRef && one.accountManager === viewer.id)
  const sentBack = facts.briefs.filter(({ rebriefOpen, owner, contractRef }) => rebriefOpen && owns(owner, contractRef))
  const folded = sentBack.flatMap(({ caseRefs }) => caseRefs)
  return {
    withYou: byDeadline([
      ...facts.cases
        .filter(({ ref, owner, answered }) => owner === viewer.id && !answered && !folded.includes(ref))
        .map((one) =>
          entry(facts, one, { ref: one.ref, kind: 'case_reply', rule: 'A1', dueAt: one.firstResponseDueAt }),
        ),
      ...roundsBeyond(facts, isMine, 'A2'),
      ...facts.promises
        .filter(({ fromAgency, clientRef }) => fromAgency && isMyClient(clientRef))
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'promise', rule: 'A3', due: one.dueOn }))
        .filter(({ workingDays }) => (workingDays ?? 0) <= soon),
      ...facts.deliverables
        .filter(({ status, clientTold }) => status === 'in_production' && !clientTold)
        .filter(({ dueOn, accountOwner, contractRef }) => dueOn < todayOf(facts) && owns(accountOwner, contractRef))
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'tell_client', rule: 'A4', due: one.dueOn })),
    ]),
    withClient: byDeadline([
      ...facts.returnBriefs
        .filter(({ contractRef }) => isMine(contractRef))
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'return_brief', rule: 'B1', since: one.sentOn })),
      ...reviews(facts, isMine, 'B2'),
      ...promisesTo(facts, viewer, 'B3'),
      ...sentBack.map((one) => entry(facts, one, { ref: one.ref, kind: 'rebrief', rule: 'B4', since: one.receivedOn })),
    ]),
  }
}

const reviews = (facts: TodayFacts, isMine: (contractRef: string) => boolean, rule: string): List =>
  facts.rounds
    .filter(({ contractRef }) => isMine(contractRef))
    .map((one) => entry(facts, one, { ref: one.deliverableRef, kind: 'review', rule, due: one.dueOn }))

const roundsBeyond = (facts: TodayFacts, isMine: (contractRef: string) => boolean, rule: string): List =>
  facts.rounds
    .filter(({ beyond, contractRef }) => beyond && isMine(contractRef))
    .map((one) => entry(facts, one, { ref: one.deliverableRef, kind: 'scope_decision', rule, due: one.dueOn }))

/** P3: a deliverable that slipped while the client is late now, and nobody has given notice. */
function missingNotices(facts: TodayFacts, isMine: (contractRef: string) => boolean): List {
  const today = todayOf(facts)
  const slipped = facts.deliverables.filter(
    ({ plan, noticed, contractRef }) => plan && plan.finish > plan.baseline && !noticed && isMine(contractRef),
  )
  return slipped.flatMap((one) => {
    const late = facts.rounds.find(({ deliverableRef, dueOn }) => deliverableRef === one.ref && dueOn < today)
    const what = { ref: one.ref, kind: 'notice', rule: 'P3' }
    if (late) return [entry(facts, one, { ...what, due: late.dueOn })]
    const since = one.returnBriefSentOn
    const waits = since ? workingDaysBetween(calendarOf(facts, one.contractRef), since, today) : 0
    return waits > soon ? [entry(facts, one, { ...what, since })] : []
  })
}

/** P1 … P7: a project manager's own matters, the slips, what is to be issued and collected, and the guarantees. */
export function todayOfProjectManager(facts: TodayFacts, viewer: Viewer) {
  const isMine = (contractRef: string) => viewer.isLead || contractOf(facts, contractRef)?.projectManager === viewer.id
  const unpaid = facts.claims.filter(
    ({ due, contractRef, invoiceRef }) => due > 0n && invoiceRef && isMine(contractRef),
  )
  const milestones = nextMilestones(facts).filter(({ contractRef }) => isMine(contractRef))
  const collect = [
    ...unpaid.map((one) => ({ ref: one.invoiceRef ?? one.ref, on: one.paymentDueOn ?? one.reviewDueOn })),
    ...milestones.map(({ ref, plannedOn }) => ({ ref, on: plannedOn })),
  ]
  const slips: readonly Slip[] = slipsOf(facts, isMine)
  return {
    withYou: byDeadline([
      ...facts.changes
        .filter(({ answerOwner }) => answerOwner === viewer.id)
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'answer', rule: 'P1', due: one.answerDueOn })),
      ...roundsBeyond(facts, isMine, 'P2'),
      ...missingNotices(facts, isMine),
      ...shortGuarantees(facts, 'guarantee_extension', 'P4', isMine),
    ]),
    slips,
    toIssueAndCollect: collect.sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9')).map(({ ref }) => ref),
    guarantees: facts.guarantees
      .filter(({ contractRef }) => isMine(contractRef))
      .sort((one, other) => one.expiresOn.localeCompare(other.expiresOn))
      .map(({ ref }) => ref),
  }
}

/** C1 … C4: what a creative makes, promised and is about to start, and what lies with clients. */
export function todayOfCreative(facts: TodayFacts, viewer: Viewer): { withYou: List; withClient: List } {
  const starting = facts.deliverables.flatMap((one) => {
    if (one.status !== 'planned' || !one.plan) return []
    const kind = one.briefAccepted ? 'start' : 'start_blocked'
    const row = entry(facts, one, { ref: one.ref, kind, rule: 'C3', due: one.plan.start })
    return (row.workingDays ?? 0) <= soon ? [row] : []
  })
  return {
    withYou: byDeadline([
      ...facts.deliverables
        .filter(({ status }) => status === 'in_production')
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'produce', rule: 'C1', due: one.dueOn })),
      ...facts.promises
        .filter(({ by }) => by === viewer.id)
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'promise', rule: 'C2', due: one.dueOn })),
      ...starting,
    ]),
    withClient: byDeadline(reviews(facts, () => true, 'C4')),
  }
}

/** The sentence above the lists: how much, how near in minutes, how old in working days. */
export function ledeOf(facts: TodayFacts, { withYou, withClient }: { withYou: List; withClient: List }) {
  const minutes = facts.cases
    .filter(({ ref }) => withYou.some((row) => row.ref === ref))
    .flatMap(({ firstResponseLeft }) => firstResponseLeft ?? [])
  const waits = withClient.flatMap(({ waitingWorkingDays }) => waitingWorkingDays ?? [])
  return {
    withYou: withYou.length,
    withClient: withClient.length,
    nearestMinutes: minutes.length > 0 ? Math.min(...minutes) : null,
    oldestWorkingDays: waits.length > 0 ? Math.max(...waits) : null,
  }
}

/** What a project manager's contracts are owed, and how much of it is over its date. */
export function moneyLede(facts: TodayFacts, viewer: Viewer): { outstanding: Halalas; overdue: Halalas } {
  const mine = facts.claims.filter(
    ({ contractRef }) => viewer.isLead || contractOf(facts, contractRef)?.projectManager === viewer.id,
  )
  return {
    outstanding: sum(mine.map(({ due }) => due)),
    overdue: sum(mine.filter((claim) => isOverdue(facts, claim)).map(({ due }) => due)),
  }
}

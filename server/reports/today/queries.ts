import type { Tx } from '#server/db'
import { getClaims } from '#server/invoices/claims/list/queries'
import type { ClaimRecord } from '#server/invoices/claims/queries'
import { claimStatusOf, paymentDueOn, reviewDueOn } from '#server/invoices/progress/rules'
import { type Actor, isContact, roomsOf } from '#server/kernel/actor'
import { todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { briefsOfToday } from './briefs/queries'
import { type ContractsOfToday, contractsOfToday } from './contracts/queries'
import {
  certificatesOfToday,
  changesOfToday,
  finesOfToday,
  guaranteesOfToday,
  milestonesOfToday,
} from './duties/queries'
import { returnBriefsOfToday, roundsOfToday } from './reviews/queries'
import type { TodayClaim, TodayFacts, Viewer } from './rules'
import { casesOfToday, promisesOfToday } from './talks/queries'
import { deliverablesOfToday, type Scope } from './works/queries'

/** How much of the agency lists are read from: somebody's own contracts, those of one contract's client, or everything they see. */
export type Reach = 'own' | 'all' | { readonly around: string }

/**
 * What today's lists are read from, as this person's walls let them see it. One question a list, however many rows it has.
 * A client's person needs neither plans nor milestones nor the agency's own briefs: those are left empty.
 */
export async function todayFactsOf(tx: Tx, actor: Actor, now: Date, reach: Reach): Promise<TodayFacts> {
  const own = await contractsOfToday(tx)
  const scope: Scope = { contractIds: idsWithin(reach, own, actor), viewerId: actor.id }
  const inAgency = !isContact(actor)
  return {
    now,
    calendar: own.calendar,
    contracts: own.contracts,
    deliverables: inAgency ? await deliverablesOfToday(tx, scope, own, todayAt(now)) : [],
    rounds: await roundsOfToday(tx, scope, own),
    returnBriefs: await returnBriefsOfToday(tx, scope),
    briefs: inAgency ? await briefsOfToday(tx, scope) : [],
    cases: await casesOfToday(tx, own, now),
    promises: await promisesOfToday(tx, own, now),
    changes: await changesOfToday(tx),
    guarantees: inAgency ? await guaranteesOfToday(tx) : [],
    milestones: inAgency ? await milestonesOfToday(tx) : [],
    claims: roomsOf(actor).includes('money') ? await claimsOfToday(tx, own) : [],
    certificates: await certificatesOfToday(tx),
    fines: await finesOfToday(tx),
  }
}

function idsWithin(reach: Reach, own: ContractsOfToday, actor: Actor): readonly string[] | null {
  if (reach === 'all') return null
  return reach === 'own' ? own.idsOf(actor.id) : own.idsAround(reach.around)
}

/** Whoever looks, as the rules know them. */
export async function viewerOf(tx: Tx, actor: Actor): Promise<Viewer> {
  if (!isContact(actor))
    return { id: actor.id, isLead: actor.kind === 'member' && actor.isLead, clientRef: null, authorities: [] }
  const client = await tx.subject.findFirst({ where: { kind: 'client', id: actor.clientId }, select: { number: true } })
  return { id: actor.id, isLead: false, clientRef: client?.number ?? null, authorities: actor.authorities }
}

/** Claims that were submitted and on whose invoice something is still owed. */
async function claimsOfToday(tx: Tx, own: ContractsOfToday): Promise<TodayClaim[]> {
  const rows = await tx.$queryRaw<{ no: string }[]>`
    select s.number as no from invoices i
    join subjects s on s.agency_id = i.agency_id and s.id = i.claim_id
    join lateral (select after from dues d where d.agency_id = i.agency_id and d.invoice_id = i.id order by d.seq desc limit 1) last
      on last.after > 0
    where i.type in ('388', '386') order by i.issued_at, i.id limit ${limits.owedInvoices}`
  const claims = await getClaims(tx, [...new Set(rows.map(({ no }) => no))])
  return claims.flatMap((claim) => toClaim(claim, own))
}

function toClaim({ no, clientId, contract, facts, invoice }: ClaimRecord, own: ContractsOfToday): TodayClaim[] {
  const submittedOn = facts.resubmittedOn ?? facts.submittedOn
  if (!invoice || !submittedOn) return []
  const calendar = own.calendars.get(contract.id) ?? own.calendar
  return [
    {
      ref: no,
      contractRef: contract.no,
      clientRef: own.contracts.find(({ ref }) => ref === contract.no)?.clientRef ?? clientId,
      regime: contract.regime,
      status: claimStatusOf(facts),
      invoiceRef: invoice.no,
      due: invoice.due,
      submittedOn,
      certifiedOn: facts.certifiedOn,
      reviewDueOn: reviewDueOn(facts, calendar),
      paymentDueOn: paymentDueOn(facts),
    },
  ]
}

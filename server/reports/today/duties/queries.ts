import { statesOf } from '#server/acts'
import type { Tx } from '#server/db'
import { todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import type {
  TodayCertificate,
  TodayChange,
  TodayFine,
  TodayGuarantee,
  TodayMilestone,
} from '#server/reports/today/rules'

/** Change orders that wait for the agency's answer. */
export async function changesOfToday(tx: Tx): Promise<TodayChange[]> {
  const rows = await tx.$queryRaw<(Omit<TodayChange, 'blocked'> & { id: string })[]>`
    select o.id, s.number as ref, coalesce(cs.number, '') as "contractRef", o.owner_id as "answerOwner", o.answer_to_id as "answerTo",
      o.answer_due_on::text as "answerDueOn"
    from change_orders o
    join subjects s on s.agency_id = o.agency_id and s.id = o.id
    left join subjects cs on cs.agency_id = o.agency_id and cs.id = o.contract_id
    where o.answer_due_on is not null and o.answered_at is null order by o.answer_due_on, o.id limit ${limits.todayRows}`
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, ...row }) => ({ ...row, blocked: states.get(id) === 'blocked' }))
}

type GuaranteeRow = TodayGuarantee & { id: string }

/** Guarantees in force, and the last milestone of the order each stands for, as planned now. */
export async function guaranteesOfToday(tx: Tx): Promise<TodayGuarantee[]> {
  const rows = await tx.$queryRaw<GuaranteeRow[]>`
    select g.id, s.number as ref, cs.number as "contractRef", g.kind, g.expires_on::text as "expiresOn",
      (select max(coalesce(plan.ends_on, m.due_on))::text from milestones m
        left join lateral (select i.ends_on from plan_items i join plans p on p.agency_id = i.agency_id and p.id = i.plan_id
          where i.agency_id = m.agency_id and i.subject_id = m.id and not p.is_baseline order by p.no desc limit 1) plan on true
        where m.agency_id = g.agency_id and m.purchase_order_id = g.purchase_order_id) as "lastMilestoneOn"
    from guarantees g
    join subjects s on s.agency_id = g.agency_id and s.id = g.id
    join subjects cs on cs.agency_id = g.agency_id and cs.id = g.contract_id
    order by g.expires_on desc, g.id limit ${limits.todayRows}`
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.filter(({ id }) => states.get(id) === 'active').map(({ id: _, ...row }) => row)
}

type MilestoneRow = TodayMilestone & { orderId: string }

/** Milestones not yet claimed, of orders in execution. */
export async function milestonesOfToday(tx: Tx): Promise<TodayMilestone[]> {
  const rows = await tx.$queryRaw<MilestoneRow[]>`
    select s.number as ref, cs.number as "contractRef", os.number as "orderRef", m.purchase_order_id as "orderId",
      coalesce(plan.ends_on, m.due_on)::text as "plannedOn"
    from milestones m
    join subjects s on s.agency_id = m.agency_id and s.id = m.id
    join subjects cs on cs.agency_id = m.agency_id and cs.id = m.contract_id
    join subjects os on os.agency_id = m.agency_id and os.id = m.purchase_order_id
    left join lateral (select i.ends_on from plan_items i join plans p on p.agency_id = i.agency_id and p.id = i.plan_id
      where i.agency_id = m.agency_id and i.subject_id = m.id and not p.is_baseline order by p.no desc limit 1) plan on true
    where not exists (select 1 from claim_lines l where l.agency_id = m.agency_id and l.milestone_id = m.id)
    order by m.due_on, m.id limit ${limits.todayRows}`
  const states = await statesOf(tx, [...new Set(rows.map(({ orderId }) => orderId))])
  return rows
    .filter(({ orderId }) => states.get(orderId) === 'in_execution')
    .map(({ orderId: _, ...milestone }) => milestone)
}

type CertificateRow = Omit<TodayCertificate, 'requestedOn' | 'signedOn'> & {
  requestedAt: Date | null
  signedAt: Date | null
}

/** How many certificates that were signed are looked at: the portal shows the newest. */
const signedShown = 20

/** Certificates that wait for a signature, and the newest that have one. */
export async function certificatesOfToday(tx: Tx): Promise<TodayCertificate[]> {
  const rows = await tx.$queryRaw<CertificateRow[]>`
    with decided as (select certificate_id, signed_at from certificate_decisions where decision <> 'rejected'
      order by signed_at desc, certificate_id limit ${signedShown})
    select s.number as ref, coalesce(cs.number, '') as "contractRef", ks.number as "clientRef", c.requested_from_id as "requestedFrom",
      c.requested_at as "requestedAt", decided.signed_at as "signedAt"
    from certificates c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    left join subjects cs on cs.agency_id = c.agency_id and cs.id = c.contract_id
    join subjects ks on ks.agency_id = c.agency_id and ks.id = c.client_id
    left join decided on decided.certificate_id = c.id
    where decided.certificate_id is not null or not exists
      (select 1 from certificate_decisions d where d.agency_id = c.agency_id and d.certificate_id = c.id)
    order by c.recorded_at desc, c.id limit ${limits.todayRows}`
  return rows.map(({ requestedAt, signedAt, ...row }) => ({
    ...row,
    requestedOn: requestedAt && todayAt(requestedAt),
    signedOn: signedAt && todayAt(signedAt),
  }))
}

type FineRow = { id: string; ref: string; contractRef: string; at: Date }

/** Fines whose objection nobody has decided. */
export async function finesOfToday(tx: Tx): Promise<TodayFine[]> {
  const rows = await tx.$queryRaw<FineRow[]>`
    select p.id, s.number as ref, cs.number as "contractRef", a.occurred_at as at
    from penalties p
    join subjects s on s.agency_id = p.agency_id and s.id = p.id
    join subjects cs on cs.agency_id = p.agency_id and cs.id = p.contract_id
    join lateral (select occurred_at from acts a where a.agency_id = p.agency_id and a.subject_id = p.id and a.act = 'object'
      order by seq desc limit 1) a on true
    order by a.occurred_at, p.id limit ${limits.todayRows}`
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, ref, contractRef, at }): TodayFine[] =>
    states.get(id) === 'objected' ? [{ ref, contractRef, objectedOn: todayAt(at) }] : [],
  )
}

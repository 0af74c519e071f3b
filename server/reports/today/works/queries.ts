import { historiesOf } from '#server/briefs/queries'
import { statusOf as briefStatusOf } from '#server/briefs/rules'
import type { Tx } from '#server/db'
import { workOf } from '#server/deliverables/lists/queries'
import { daysPastDue, type RoundFacts, statusOf, type VersionFacts } from '#server/deliverables/rules'
import { type Day, todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import type { ContractsOfToday } from '#server/reports/today/contracts/queries'
import type { TodayDeliverable } from '#server/reports/today/rules'

/** The contracts looked at, or all of them; and who looks, whose own things count wherever they lie. */
export type Scope = { readonly contractIds: readonly string[] | null; readonly viewerId: string }

type Row = {
  ref: string
  contractId: string
  contractRef: string
  accountOwner: string | null
  briefId: string | null
  dueOn: Day
  start: Day | null
  finish: Day | null
  baseline: Day | null
  told: boolean
  noticed: boolean
  returnSentAt: Date | null
  orderNet: bigint | null
  unitPrice: bigint | null
  acts: string[] | null
  versions: (Omit<VersionFacts, 'sha256' | 'opened'> & { id: string })[] | null
  rounds:
    | { no: number; versionId: string; outcome: RoundFacts['outcome']; dueOn: Day; closedAt: string | null }[]
    | null
}

/** Every deliverable that is neither accepted nor cancelled, with its plan, its slip's facts and where its rounds stand. */
export async function deliverablesOfToday(tx: Tx, scope: Scope, own: ContractsOfToday, today: Day) {
  const rows = await openWorks(tx, scope)
  const briefIds = rows.flatMap(({ briefId }) => briefId ?? [])
  const histories = await historiesOf(tx, [...new Set(briefIds)])
  const isAccepted = (briefId: string | null) => {
    const history = briefId ? histories.get(briefId) : undefined
    return history !== undefined && acceptedBriefs.includes(briefStatusOf(history))
  }
  return rows.map((row) => toDeliverable(row, own, today, isAccepted(row.briefId)))
}

const acceptedBriefs: readonly string[] = ['accepted', 'in_production', 'delivered', 'closed']

function openWorks(tx: Tx, { contractIds, viewerId }: Scope) {
  // The page first, then what each of its rows needs, by key: behind walls the planner would look all of it up for every row.
  return tx.$queryRaw<Row[]>`
    with open as materialized (select x.agency_id, x.id from deliverables x
      where (${contractIds}::uuid[] is null or x.contract_id = any(${contractIds}::uuid[]) or x.account_owner_id = ${viewerId}::uuid)
        and not exists (select 1 from acceptances a where a.agency_id = x.agency_id and a.deliverable_id = x.id)
        and not exists (select 1 from acts t where t.agency_id = x.agency_id and t.subject_id = x.id and t.act = 'cancel')
      order by x.due_on, x.id limit ${limits.todayRows})
    select s.number as ref, d.contract_id as "contractId", cs.number as "contractRef", d.account_owner_id as "accountOwner",
      d.brief_id as "briefId", d.due_on::text as "dueOn", plan.starts_on::text as start, plan.ends_on::text as finish,
      base.ends_on::text as baseline, plan.excused_by_id is not null as noticed,
      exists (select 1 from tellings t where t.agency_id = d.agency_id and t.subject_id = d.id and t.told_at is not null) as told,
      (select r.sent_at from return_briefs r where r.agency_id = d.agency_id and r.brief_id = d.brief_id and not exists
        (select 1 from return_brief_answers a where a.agency_id = r.agency_id and a.return_brief_id = r.id)
        order by r.sent_at limit 1) as "returnSentAt",
      po.net as "orderNet", price.unit_price as "unitPrice",
      (select array_agg(x.act order by x.seq) from acts x where x.agency_id = d.agency_id and x.subject_id = d.id) as acts,
      (select json_agg(json_build_object('id', v.id, 'no', v.no, 'sent', v.sent_at is not null, 'withdrawn', v.withdrawn_at is not null,
          'approvedBy', p.approved_by_id, 'rejected', exists (select 1 from rejections r
            where r.agency_id = v.agency_id and r.version_id = v.id)) order by v.no)
        from versions v left join approvals p on p.agency_id = v.agency_id and p.version_id = v.id
        where v.agency_id = d.agency_id and v.deliverable_id = d.id) as versions,
      (select json_agg(json_build_object('no', r.no, 'versionId', r.version_id, 'outcome', r.outcome, 'dueOn', r.response_due_on,
          'closedAt', r.closed_at) order by r.no)
        from rounds r where r.agency_id = d.agency_id and r.deliverable_id = d.id and r.outcome is distinct from 'withdrawn') as rounds
    from open ${workOf('open', 'id')}
    join subjects s on s.agency_id = d.agency_id and s.id = d.id
    join subjects cs on cs.agency_id = d.agency_id and cs.id = d.contract_id
    left join purchase_orders po on po.agency_id = d.agency_id and po.id = d.purchase_order_id
    left join lines l on l.agency_id = d.agency_id and l.id = d.line_id
    left join lateral (select unit_price from line_versions v where v.agency_id = l.agency_id and v.line_id = coalesce(l.rate_line_id, l.id)
      order by v.no desc limit 1) price on true
    left join lateral (select i.starts_on, i.ends_on, i.excused_by_id from plan_items i join plans p on p.agency_id = i.agency_id
      and p.id = i.plan_id where i.agency_id = d.agency_id and i.subject_id = d.id and not p.is_baseline order by p.no desc limit 1) plan on true
    left join lateral (select i.ends_on from plan_items i join plans p on p.agency_id = i.agency_id and p.id = i.plan_id
      where i.agency_id = d.agency_id and i.subject_id = d.id and p.is_baseline order by p.no desc limit 1) base on true
    order by d.due_on, d.id`
}

function toDeliverable(row: Row, own: ContractsOfToday, today: Day, briefAccepted: boolean): TodayDeliverable {
  const calendar = own.calendars.get(row.contractId) ?? own.calendar
  const rounds = roundsOf(row)
  const terms = own.terms.get(row.contractId)
  const base = terms?.delayBase === 'po_net' ? row.orderNet : row.unitPrice
  const hasPlan = row.finish !== null && row.baseline !== null
  return {
    ref: row.ref,
    contractRef: row.contractRef,
    accountOwner: row.accountOwner,
    status: statusOf({
      started: row.acts?.includes('start') ?? false,
      cancelled: false,
      accepted: false,
      reworkStarted: row.acts?.at(-1) === 'rework',
      versions: row.versions?.map((version) => ({ ...version, sha256: '', opened: false })) ?? [],
      rounds,
    }),
    dueOn: row.dueOn,
    plan: hasPlan ? { start: row.start ?? row.dueOn, finish: row.finish as Day, baseline: row.baseline as Day } : null,
    clientTold: row.told,
    noticed: row.noticed,
    briefAccepted,
    returnBriefSentOn: row.returnSentAt ? todayAt(row.returnSentAt) : null,
    roundDaysPast: rounds.reduce((total, round) => total + daysPastDue(round, calendar, today), 0),
    fine:
      terms?.delayPer && terms.delayRateBp !== null
        ? { per: terms.delayPer, rateBp: terms.delayRateBp, base: base ?? 0n }
        : null,
  }
}

function roundsOf({ rounds, versions }: Row): RoundFacts[] {
  const numbers = new Map(versions?.map(({ id, no }) => [id, no]))
  return (rounds ?? []).map(({ no, versionId, outcome, dueOn, closedAt }) => ({
    no,
    versionNo: numbers.get(versionId) ?? 0,
    responseDueOn: dueOn,
    closedOn: closedAt ? todayAt(new Date(closedAt)) : null,
    outcome,
  }))
}

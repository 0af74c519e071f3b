import type { Tx } from '#server/db'
import { workOf } from '#server/deliverables/lists/queries'
import type { Day } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { type Text, textOf } from '#server/kernel/words'
import { namesOf } from '#server/people'

/** A slip of a deliverable that is still open, and whether the client was told of it. */
export type SlipNews = {
  no: string
  title: Text
  clientNo: string | null
  client: Text
  contractNo: string | null
  dueOn: Day
  /** Where the plan puts it now, and where it put it at first. */
  plannedOn: Day | null
  baselineOn: Day | null
  ownerId: string | null
  owner: Text | null
  toldAt: Date | null
  toldBy: Text | null
}

type Row = Omit<SlipNews, 'title' | 'client' | 'owner' | 'toldBy'> & {
  titleAr: string | null
  titleEn: string | null
  clientAr: string | null
  clientEn: string | null
  toldById: string | null
}

/**
 * News that clients are owed: open work whose day has passed, or whose plan has moved behind its baseline. It is read from the
 * facts of the work, so nothing has to be raised by hand; a telling says only that they were told, when, by whom.
 */
export async function slipNews(tx: Tx, today: Day): Promise<SlipNews[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with open as materialized (select x.agency_id, x.id from deliverables x
      where not exists (select 1 from acceptances a where a.agency_id = x.agency_id and a.deliverable_id = x.id)
        and not exists (select 1 from acts t where t.agency_id = x.agency_id and t.subject_id = x.id and t.act = 'cancel')
        and (x.due_on < ${today}::date or exists (select 1 from plan_items i where i.agency_id = x.agency_id and i.subject_id = x.id)))
    select s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", ks.number as "clientNo", c.name_ar as "clientAr",
      c.name_en as "clientEn", cs.number as "contractNo", d.due_on::text as "dueOn", plan.ends_on::text as "plannedOn",
      base.ends_on::text as "baselineOn", coalesce(d.account_owner_id, am.member_id) as "ownerId", t.told_at as "toldAt",
      t.told_by_id as "toldById"
    from open ${workOf('open', 'id')}
    join subjects s on s.agency_id = d.agency_id and s.id = d.id
    join clients c on c.agency_id = d.agency_id and c.id = d.client_id
    left join subjects ks on ks.agency_id = d.agency_id and ks.id = d.client_id
    left join subjects cs on cs.agency_id = d.agency_id and cs.id = d.contract_id
    left join lateral (select member_id from contract_people p where p.agency_id = d.agency_id and p.contract_id = d.contract_id
      and p.part = 'account_manager' and p.deputy_for_id is null and p.until_on is null limit 1) am on true
    left join lateral (select i.ends_on from plan_items i join plans p on p.agency_id = i.agency_id and p.id = i.plan_id
      where i.agency_id = d.agency_id and i.subject_id = d.id and not p.is_baseline order by p.no desc limit 1) plan on true
    left join lateral (select i.ends_on from plan_items i join plans p on p.agency_id = i.agency_id and p.id = i.plan_id
      where i.agency_id = d.agency_id and i.subject_id = d.id and p.is_baseline order by p.no desc limit 1) base on true
    left join lateral (select told_at, told_by_id from tellings t where t.agency_id = d.agency_id and t.subject_id = d.id
      order by t.told_at desc nulls last limit 1) t on true
    where d.due_on < ${today}::date or plan.ends_on > base.ends_on
    order by t.told_at nulls first, d.due_on, d.id limit ${limits.pageSize}`
  const names = await namesOf(
    tx,
    rows.flatMap(({ ownerId, toldById }) => [ownerId, toldById]),
  )
  return rows.map(({ titleAr, titleEn, clientAr, clientEn, toldById, ...row }) => ({
    ...row,
    title: textOf(titleAr, titleEn),
    client: textOf(clientAr, clientEn),
    owner: names.get(row.ownerId ?? '') ?? null,
    toldBy: names.get(toldById ?? '') ?? null,
  }))
}

type Told = {
  agencyId: string
  clientId: string
  subjectId: string
  toldById: string
  interactionId: string
  toldAt: Date
}

/** Notes that the client was told: on what was raised before, or as news of its own. */
export async function noteTold(tx: Tx, { agencyId, clientId, subjectId, ...told }: Told, now: Date): Promise<void> {
  const { count } = await tx.telling.updateMany({ where: { subjectId, toldAt: null }, data: told })
  if (count === 0)
    await tx.telling.createMany({
      data: { agencyId, id: newId(), clientId, subjectId, what: 'slip', raisedAt: now, ...told },
    })
}

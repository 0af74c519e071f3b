import type { Tx } from '#server/db'
import type { CertificateFacts } from '#server/deliverables/certificates/rules'
import { limits } from '#server/kernel/limits'
import { textOf } from '#server/kernel/words'

type ListRow = {
  no: string
  kind: string
  period: string | null
  contractNo: string
  contractAr: string | null
  contractEn: string | null
  clientAr: string
  clientEn: string | null
  requestedAt: Date | null
  inspected: boolean
  decision: CertificateFacts['decision']
  signedAt: Date | null
  openReservations: number
  calendarId: string | null
  fromAr: string | null
  fromEn: string | null
}

/** A page of certificates, those that wait for a signature first. */
export async function listCertificates(tx: Tx, state: 'waiting' | 'signed' | 'all', page: number) {
  const rows = await tx.$queryRaw<ListRow[]>`
    select s.number as no, c.kind, c.period, cs.number as "contractNo", cs.title_ar as "contractAr", cs.title_en as "contractEn",
      k.name_ar as "clientAr", k.name_en as "clientEn", c.requested_at as "requestedAt", c.inspection_on is not null as inspected,
      d.decision, d.signed_at as "signedAt", (select count(*)::int from reservations r where r.agency_id = c.agency_id
        and r.certificate_id = c.id and r.cleared_on is null) as "openReservations",
      (select x.calendar_id from contracts x where x.agency_id = c.agency_id and x.id = c.contract_id) as "calendarId",
      asked.name_ar as "fromAr", asked.name_en as "fromEn"
    from certificates c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    left join contacts asked on asked.agency_id = c.agency_id and asked.id = c.requested_from_id
    join subjects cs on cs.agency_id = c.agency_id and cs.id = c.contract_id
    join clients k on k.agency_id = c.agency_id and k.id = c.client_id
    left join certificate_decisions d on d.agency_id = c.agency_id and d.certificate_id = c.id
    where ${state} = 'all' or (d.decision is null) = (${state} = 'waiting')
    order by d.decision is not null, coalesce(d.signed_at, c.requested_at) desc, c.id
    limit ${limits.pageSize + 1} offset ${(page - 1) * limits.pageSize}`
  const shown = rows
    .slice(0, limits.pageSize)
    .map(({ contractAr, contractEn, clientAr, clientEn, fromAr, fromEn, ...row }) => ({
      ...row,
      requestedFrom: fromAr || fromEn ? textOf(fromAr, fromEn) : null,
      contract: textOf(contractAr, contractEn),
      client: textOf(clientAr, clientEn),
    }))
  return { rows: shown, page, hasMore: rows.length > limits.pageSize }
}

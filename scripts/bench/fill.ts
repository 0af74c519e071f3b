import type pg from 'pg'
import { newId } from '#server/kernel/id'
import type { Cast } from '#tests/support/cast'

/** How much there is of each thing. Deliverables are the only figure that changes within a run. */
export const amounts = { clients: 50, contracts: 300, comments: 20_000, invoices: 2_000 }

/**
 * Ids in the order of their making, so that the tables lie on disk as they would after years of work. `kind` tells one table's
 * ids from another's.
 */
const idFunction = `
  create function bench_id(kind int, n bigint) returns uuid language sql immutable parallel safe return
    ('019a' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`

const kinds = {
  client: 1,
  contact: 2,
  contract: 3,
  line: 4,
  person: 5,
  deliverable: 6,
  handover: 7,
  version: 8,
} as const
const moreKinds = { round: 9, comment: 10, claim: 11, invoice: 12, import: 13 } as const

/** Fills the cast's agency: its people keep their names, and everything they work on is made here. */
export async function fill(pool: pg.Pool, cast: Cast, deliverables: number): Promise<void> {
  await pool.query(idFunction)
  await inBulk(pool, [clients(cast), contracts(cast), invoices(cast), imports(cast)].flat())
  await addDeliverables(pool, cast, 1, deliverables)
  await inBulk(pool, comments(cast, deliverables))
  await pool.query('analyze')
}

/** Makes the deliverables from number `from` to `to`, as the first ones were made. */
export async function addDeliverables(pool: pg.Pool, cast: Cast, from: number, to: number): Promise<void> {
  await inBulk(pool, works(cast, from, to))
  await pool.query('analyze')
}

async function inBulk(pool: pg.Pool, statements: readonly string[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.now', $1, true)`, [new Date().toISOString()])
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}

const subject = (agencyId: string, kind: string, id: string, number: string, ar: string, en: string, client: string) =>
  `insert into subjects (agency_id, id, client_id, kind, number, title_ar, title_en)
   select '${agencyId}', ${id}, ${client}, '${kind}', ${number}, '${ar} ' || n, '${en} ' || n`

const clientOf = (contract: string) => `bench_id(${kinds.client}, 1 + (${contract}) % ${amounts.clients})`

function clients({ agencyId }: Cast): string[] {
  const id = `bench_id(${kinds.client}, n)`
  const from = `from generate_series(1, ${amounts.clients}) n`
  return [
    `${subject(agencyId, 'client', id, `'CL-' || 5000 + n`, 'هيئة', 'Authority', id)} ${from}`,
    `insert into clients (agency_id, id, kind, default_regime, name_ar, name_en)
     select '${agencyId}', ${id}, 'authority', 'gtpl', 'هيئة ' || n, 'Authority ' || n ${from}`,
    `insert into contacts (agency_id, id, client_id, side, name_ar, name_en, email)
     select '${agencyId}', bench_id(${kinds.contact}, n), ${id}, 'marketing', 'شخص ' || n, 'Person ' || n, 'person' || n || '@bench.test' ${from}`,
  ]
}

function contracts({ agencyId, calendarId, sara, khalid }: Cast): string[] {
  const id = `bench_id(${kinds.contract}, n)`
  const whose = `'${agencyId}', ${id}, ${clientOf('n')}`
  const from = `from generate_series(1, ${amounts.contracts}) n`
  const part = (name: string, member: string, at: number) =>
    `insert into contract_people (agency_id, contract_id, client_id, id, part, member_id, from_on)
     select ${whose}, bench_id(${kinds.person}, ${at * 1_000} + n), '${name}', '${member}', '2026-01-01' ${from}`
  return [
    `${subject(agencyId, 'contract', id, `'CT-' || 5000 + n`, 'عقد', 'Contract', clientOf('n'))} ${from}`,
    `insert into contracts (agency_id, id, client_id, regime, form, client_number, start_on, calendar_id)
     select ${whose}, 'gtpl', 'continuing_service', '2026/' || n, '2026-01-01', '${calendarId}' ${from}`,
    `insert into contract_versions (agency_id, contract_id, client_id, no, effective_on, end_on, net, vat, total, included_rounds, vat_tax_point)
     select ${whose}, 0, '2026-01-01', '2027-12-31', 100000000, 15000000, 115000000, 2, 'invoice' ${from}`,
    `insert into lines (agency_id, contract_id, client_id, id, no, name_ar, name_en, unit_ar, unit_en)
     select ${whose}, bench_id(${kinds.line}, n), 1, 'منشور', 'Post', 'منشور', 'post' ${from}`,
    `insert into line_versions (agency_id, client_id, line_id, no, qty, unit_price, net)
     select '${agencyId}', ${clientOf('n')}, bench_id(${kinds.line}, n), 0, 100000, 1000, 100000000 ${from}`,
    part('account_manager', sara.id, 1),
    part('project_manager', khalid.id, 2),
  ]
}

const imports = ({ agencyId, sara }: Cast) =>
  `insert into imports (agency_id, id, name, source_sha256, started_by_id)
   values ('${agencyId}', bench_id(${moreKinds.import}, 1), 'bench', repeat('b', 64), '${sara.id}')`

/** One in five is accepted; of the others, a third each is with the agency, with marketing in review, and with the contracts office. */
function works({ agencyId, khalid }: Cast, from: number, to: number): string[] {
  const id = `bench_id(${kinds.deliverable}, n)`
  const contract = `n % ${amounts.contracts} + 1`
  const client = clientOf(contract)
  const version = `bench_id(${kinds.version}, n)`
  const series = `from generate_series(${from}, ${to}) n`
  const due = `date '2026-11-15' + (n * 7919 % 400 - 200)::int`
  const isAccepted = 'n % 5 = 0'
  const day = `timestamptz '2026-10-01 09:00+03' + (n % 40) * interval '1 day'`
  return [
    `${subject(agencyId, 'deliverable', id, `'DL-' || 100000 + n`, 'تصميم منشور', 'Post design', client)} ${series}`,
    `insert into deliverables (agency_id, id, client_id, contract_id, line_id, qty, due_on, project_manager_id)
     select '${agencyId}', ${id}, ${client}, bench_id(${kinds.contract}, ${contract}), bench_id(${kinds.line}, ${contract}), 1, ${due}, '${khalid.id}' ${series}`,
    `insert into versions (agency_id, id, client_id, deliverable_id, no, sha256, made_by_id, made_at, sent_at, sent_by_id)
     select '${agencyId}', ${version}, ${client}, ${id}, 1, encode(sha256(n::text::bytea), 'hex'), '${khalid.id}', ${day}, ${day}, '${khalid.id}' ${series}`,
    `insert into acceptances (agency_id, deliverable_id, client_id, version_id, sha256, accepted_on, gap, import_id)
     select '${agencyId}', ${id}, ${client}, ${version}, encode(sha256(n::text::bytea), 'hex'), ${due}, 'bench', bench_id(${moreKinds.import}, 1) ${series} where ${isAccepted}`,
    `insert into rounds (agency_id, id, client_id, deliverable_id, version_id, no, reviewer_id, opened_at, response_due_on)
     select '${agencyId}', bench_id(${moreKinds.round}, n), ${client}, ${id}, ${version}, 1, bench_id(${kinds.contact}, 1 + (${contract}) % ${amounts.clients}), ${day}, ${due} ${series}
     where n % 3 = 1 and not ${isAccepted}`,
    `insert into handovers (agency_id, id, client_id, subject_id, kind, seq, side, member_id, contact_id, duty, since, due_at)
     select '${agencyId}', bench_id(${kinds.handover}, n), ${client}, ${id}, 'deliverable', 1,
       (array['agency', 'marketing', 'contracts'])[1 + n % 3], case when n % 3 = 0 then '${khalid.id}'::uuid end,
       case when n % 3 = 1 then bench_id(${kinds.contact}, 1 + (${contract}) % ${amounts.clients}) end,
       (array['version.send', 'version.review', 'certificate.sign'])[1 + n % 3], ${day}, ${due} ${series} where not (${isAccepted})`,
  ]
}

function comments({ agencyId, khalid }: Cast, deliverables: number): string[] {
  const work = `1 + n % ${deliverables}`
  return [
    `insert into comments (agency_id, id, client_id, subject_id, version_id, by_member_id, text_ar, shared, occurred_at)
     select '${agencyId}', bench_id(${moreKinds.comment}, n), ${clientOf(`(${work}) % ${amounts.contracts} + 1`)}, bench_id(${kinds.deliverable}, ${work}),
       bench_id(${kinds.version}, ${work}), '${khalid.id}', 'نرجو تكبير الشعار وتوضيح تاريخ الفعالية ' || n, true, timestamptz '2026-11-01 10:00+03'
     from generate_series(1, ${amounts.comments}) n`,
  ]
}

function invoices({ agencyId }: Cast): string[] {
  const contract = `n % ${amounts.contracts} + 1`
  const [claim, invoice] = [`bench_id(${moreKinds.claim}, n)`, `bench_id(${moreKinds.invoice}, n)`]
  const client = clientOf(contract)
  const series = `from generate_series(1, ${amounts.invoices}) n`
  const party = `'${JSON.stringify(benchParty)}'::jsonb`
  return [
    `${subject(agencyId, 'claim', claim, `'CM-' || 5000 + n`, 'مستخلص', 'Claim', client)} ${series}`,
    `insert into claims (agency_id, id, client_id, contract_id, no, kind)
     select '${agencyId}', ${claim}, ${client}, bench_id(${kinds.contract}, ${contract}), 1 + n / ${amounts.contracts}, 'progress' ${series}`,
    `${subject(agencyId, 'invoice', invoice, `'INV-2026-' || lpad(n::text, 6, '0')`, 'فاتورة', 'Invoice', client)} ${series}`,
    `insert into invoices (agency_id, id, client_id, contract_id, claim_id, type, series, sequence, issued_at, net, vat, total, payable, buyer, seller)
     select '${agencyId}', ${invoice}, ${client}, bench_id(${kinds.contract}, ${contract}), ${claim}, '388', 'INV-2026', n,
       timestamptz '2026-11-01 10:00+03', 1000000, 150000, 1150000, 1150000, ${party}, ${party} ${series} order by n`,
    `insert into invoice_lines (agency_id, client_id, invoice_id, no, name_ar, name_en, qty, unit_price, net, vat_rate_bp)
     select '${agencyId}', ${client}, ${invoice}, 1, 'منشور', 'Post', 10, 100000, 1000000, 1500 ${series}`,
  ]
}

const benchParty = {
  name: { ar: 'جهة', en: 'Body' },
  vatNumber: '310000000000003',
  otherId: null,
  address: { ar: '7316 شارع النخلة، الرياض 12483', en: '7316 Palm Street, Riyadh 12483' },
  iban: 'SA2899000608010167519283',
}

/** The first invoice that was made, to be drawn. */
export const invoiceId = '019a000c-0000-7000-8000-000000000001'

/** A person's account, so that the bench comes in through the door like anybody else. */
export async function giveAccount(pool: pg.Pool, { agencyId, khalid }: Cast, userId: string): Promise<void> {
  await pool.query('update members set account_id = $1, email = $2 where agency_id = $3 and id = $4', [
    userId,
    benchEmail,
    agencyId,
    khalid.id,
  ])
}

export const benchEmail = `khalid-${newId()}@bench.test`

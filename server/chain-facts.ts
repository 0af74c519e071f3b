import type pg from 'pg'
import { type EventRow, type Fault, faultAt } from '#server/chain'

/** What an event said of a row, and how the row says it today. */
type Comparison = {
  event: string
  /** The fact's name in the event. */
  fact: string
  /** The row it speaks of, joined to the event `e` and its facts `f.facts`. */
  row: string
  /** The same digest or figure, made again from the row's own content. */
  value: string
}

/** A version's fingerprint, made again from its files in order; history that came without files keeps the one it was told. */
const fingerprint = `coalesce((
  select encode(sha256(convert_to(string_agg(p.no || ' ' || p.sha256 || E'\\n', '' order by p.no), 'UTF8')), 'hex')
  from version_files p where p.agency_id = v.agency_id and p.version_id = v.id), v.sha256)`

const version = `versions v on v.agency_id = e.agency_id and v.deliverable_id = e.subject_id
  and (v.no::text = f.facts ->> 'version' or v.id::text = f.facts ->> 'versionId')`
const decision = 'certificate_decisions d on d.agency_id = e.agency_id and d.certificate_id = e.subject_id'
const invoice = 'invoices i on i.agency_id = e.agency_id and i.id = e.subject_id'

const comparisons: readonly Comparison[] = [
  ...['version.submitted', 'version.sent', 'version.approved', 'version.changes_requested'].map((event) => ({
    event,
    fact: 'sha256',
    row: version,
    value: fingerprint,
  })),
  {
    event: 'version.approved',
    fact: 'sha256',
    row: `${version} join approvals a on a.agency_id = v.agency_id and a.version_id = v.id`,
    value: 'a.sha256',
  },
  {
    event: 'deliverable.accepted',
    fact: 'sha256',
    row: 'acceptances a on a.agency_id = e.agency_id and a.deliverable_id = e.subject_id',
    value: 'a.sha256',
  },
  { event: 'certificate.signed', fact: 'sha256', row: decision, value: 'd.content_sha256' },
  {
    event: 'certificate.signed',
    fact: 'scanSha256',
    row: `${decision} join files p on p.agency_id = d.agency_id and p.id = d.file_id`,
    value: 'p.sha256',
  },
  {
    event: 'brief.received',
    fact: 'words',
    // Words that a law made us blank are gone, and their digest stays.
    row: `brief_words w on w.agency_id = e.agency_id and w.brief_id = e.subject_id and w.no = 1 and w.text <> ''`,
    value: `encode(sha256(convert_to(w.text, 'UTF8')), 'hex')`,
  },
  { event: 'invoice.issued', fact: 'total', row: invoice, value: 'i.total::text' },
  { event: 'invoice.issued', fact: 'payable', row: invoice, value: 'i.payable::text' },
]

/** Every event whose fact is no longer what the row it speaks of says: the event was true, and the row was changed after it. */
export async function factsThatDiffer(client: pg.PoolClient): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { event, fact, row, value } of comparisons) {
    const { rows } = await client.query<EventRow>(
      `select e.* from events e cross join lateral (select e.body::jsonb -> 'facts' as facts) f join ${row}
       where e.name = $1 and f.facts ->> $2 is not null and f.facts ->> $2 is distinct from ${value}`,
      [event, fact],
    )
    faults.push(...rows.map((altered) => faultAt(altered, `the row it speaks of has another ${fact} now`)))
  }
  return faults
}

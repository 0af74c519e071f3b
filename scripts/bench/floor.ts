/**
 * The floor: what the same list and the same detail cost with nothing in between. Bare Node http, one pool, one SQL, one
 * string template. It knows no actor, no wall, no language and no page around the table.
 */
import { createServer } from 'node:http'
import pg from 'pg'

const [port = '0', connectionString = '', agencyId = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 10 })

const columns = `s.number, s.title_ar, s.title_en, k.name_ar, d.due_on::text, d.qty::text, h.side, h.duty,
  (select max(v.no) from versions v where v.agency_id = d.agency_id and v.deliverable_id = d.id) as version`
const joins = `join subjects s on s.agency_id = d.agency_id and s.id = d.id join clients k on k.agency_id = d.agency_id and k.id = d.client_id`

const list = `with h as (select * from handovers where agency_id = $1 and kind = 'deliverable' and ended_at is null and side = 'marketing'
    order by due_at, subject_id limit 51)
  select ${columns} from h join deliverables d on d.agency_id = h.agency_id and d.id = h.subject_id ${joins} order by h.due_at, d.id`
const detail = `select ${columns}, c.text_ar from subjects n join deliverables d on d.agency_id = n.agency_id and d.id = n.id
  left join handovers h on h.agency_id = d.agency_id and h.subject_id = d.id and h.ended_at is null
  left join comments c on c.agency_id = d.agency_id and c.subject_id = d.id ${joins}
  where n.agency_id = $1 and n.kind = 'deliverable' and n.number = $2`

createServer(async (request, response) => {
  const number = /^\/detail\/(.+)$/.exec(request.url ?? '')?.[1]
  const { rows } = number ? await pool.query(detail, [agencyId, number]) : await pool.query(list, [agencyId])
  const body = rows
    .map(
      (row) =>
        `<tr>${Object.values(row)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><title>floor</title><table>${body}</table>`)
}).listen(Number(port), '127.0.0.1')

import { TRPCError } from '@trpc/server'
import { pool } from '#server/database'
import type { Actor } from '#server/kernel/actor'
import { Refusal } from '#server/kernel/refusal'
import { appRouter } from '#server/router'
import { agencyParty, clientParty, memberOf } from '#tests/support/access/parties'
import { rolling } from '#tests/support/access/rolled-back'
import { deleteClient, randomWorld, worldOf } from '#tests/support/access/world'
import { as } from '#tests/support/stage'

/** Where a procedure is pointed: at the own engagement, at another client's, another agency's, one that is gone, one that never was. */
export const targets = ['own', 'otherClient', 'otherAgency', 'deleted', 'random'] as const
export type Target = (typeof targets)[number]

export const marks = { own: 'MARK-OWN', otherClient: 'MARK-OTHER-CLIENT', otherAgency: 'MARK-OTHER-AGENCY' }

/** One engagement after another, built once; from then on nothing that is done stays. */
export async function buildHouse() {
  const party = await agencyParty(marks.own, 1)
  const own = await worldOf(party)
  const neighbour = await clientParty(party, marks.otherClient, 'CL-31')
  const otherClient = await worldOf(neighbour)
  const gone = await clientParty(party, 'MARK-DELETED', 'CL-41')
  const deleted = await worldOf({ ...gone, tariq: await memberOf(party.agencyId, ['creative']) })
  await deleteClient(deleted)
  const otherAgency = await worldOf(await agencyParty(marks.otherAgency, 7))
  rolling.isOn = true
  return { party, worlds: { own, otherClient, otherAgency, deleted, random: randomWorld(own) } }
}
export type House = Awaited<ReturnType<typeof buildHouse>>

type Built = { _def: { type: string; middlewares: readonly unknown[] } }
const built = Object.entries(appRouter._def.procedures as unknown as Record<string, Built>)

/** Every procedure of the router: its path, whether it only reads, and the two gates that it stands behind. */
export const procedures = built.map(([path, { _def }]) => ({
  path,
  isRead: _def.type === 'query',
  gates: _def.middlewares.slice(0, 2).map(String).join('\n'),
}))

/** What came of knocking: `done` with its answer, or the name of the refusal. A broken one names its error. */
export type Outcome = { code: string; answer: string }

type Door = { (input: unknown): Promise<unknown>; [name: string]: Door }

export async function knock(actor: Actor | null, path: string, input: unknown): Promise<Outcome> {
  const door = path.split('.').reduce((at, name) => at[name] ?? at, as(actor) as unknown as Door)
  try {
    return { code: 'done', answer: textOf(await door(input)) }
  } catch (problem) {
    return { code: codeOf(problem), answer: '' }
  }
}

function codeOf(problem: unknown): string {
  if (!(problem instanceof TRPCError)) return `broken: ${problem}`
  const { cause } = problem
  if (cause instanceof Refusal) return cause.field ? `${cause.code} ${cause.field}` : cause.code
  return problem.code === 'BAD_REQUEST' ? `invalid: ${problem.message}` : `broken: ${cause?.message ?? problem.message}`
}

const textOf = (answer: unknown): string =>
  JSON.stringify(answer ?? null, (_, value) => (typeof value === 'bigint' ? String(value) : value))

/** Names of refusals that say no to the person, not to the act. */
const shut = ['actor.unknown', 'actor.forbidden', 'link.narrow', 'record.missing', 'link.no_subject']
export const isShut = ({ code }: Outcome) => shut.includes(code.split(' ')[0] ?? '')

/** The ids of every row of an agency's client, and of the agency itself: none of them may be seen by anybody else. */
export async function idsOf(where: string, id: string): Promise<Set<string>> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.columns i
       on i.table_schema = 'public' and i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'uuid'
     where c.table_schema = 'public' and c.column_name = $1 and c.table_name in (select tablename from pg_tables)`,
    [where],
  )
  const ids = new Set<string>()
  for (const { name } of tables) {
    const { rows } = await pool().query<{ id: string }>(`select id from ${name} where ${where} = $1`, [id])
    for (const row of rows) ids.add(row.id)
  }
  return ids
}

/** What of a stranger's is in an answer: their mark, or the id of a row of theirs. */
export function leaksIn(answer: string, mark: string, ids: ReadonlySet<string>): string[] {
  const found = [...answer.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].map(([id]) => id)
  return [...(answer.includes(mark) ? [mark] : []), ...found.filter((id) => ids.has(id))]
}

import type { Tx } from '#server/db'

/** The series of human numbers. Gaps are allowed here; tax documents take theirs at issue, in the invoices chapter. */
const prefixes = {
  client: 'CL-',
  contract: 'CT-',
  brief: 'BR-',
  return_brief: 'RB-',
  deliverable: 'DL-',
  certificate: 'AC-',
  claim: 'CM-',
  case: 'CA-',
  promise: 'PR-',
  interaction: 'IX-',
  purchase_order: 'PO-',
} as const

export type NumberedKind = keyof typeof prefixes

/** Imported history keeps the file's own numbers; what is made here starts above them. */
const firstNumber = 1001

/** Takes the next number of a kind, such as `BR-1001`. The row of the series is locked until the transaction ends. */
export async function nextNumber(tx: Tx, agencyId: string, kind: NumberedKind): Promise<string> {
  return `${prefixes[kind]}${await nextOf(tx, agencyId, kind, firstNumber)}`
}

/** The next value of a series, counted up by one under its row lock; a rollback gives it back. */
export async function nextOf(tx: Tx, agencyId: string, series: string, first = 1): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: bigint }[]>`
    insert into counters (agency_id, series, last) values (${agencyId}::uuid, ${series}, ${first})
    on conflict (agency_id, series) do update set last = counters.last + 1
    returning last`
  if (!row) throw new Error(`Series ${series} gave no number`)
  return Number(row.last)
}

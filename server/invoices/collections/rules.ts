import { type Day, daysBetween } from '#server/kernel/day'
import { type Halalas, sum } from '#server/kernel/money'

/** How long money is over its date, in calendar days. `undated` has no date yet: it is outstanding, not overdue. */
export const ageingBuckets = ['undated', 'not_due', 'days_1_30', 'days_31_60', 'days_61_90', 'over_90'] as const
export type AgeingBucket = (typeof ageingBuckets)[number]

/** Calendar days over the date through the day shown; 0 on the day and before it. */
export const daysOver = (dueOn: Day | null, today: Day): number => (dueOn ? Math.max(0, daysBetween(dueOn, today)) : 0)

export function bucketOf(dueOn: Day | null, today: Day): AgeingBucket {
  if (!dueOn) return 'undated'
  const over = daysOver(dueOn, today)
  if (over === 0) return 'not_due'
  if (over <= 30) return 'days_1_30'
  if (over <= 60) return 'days_31_60'
  return over <= 90 ? 'days_61_90' : 'over_90'
}

export type OpenInvoice = { readonly id: string; readonly due: Halalas; readonly dueOn: Day | null }

export type Ageing = {
  readonly rows: readonly (OpenInvoice & { readonly bucket: AgeingBucket; readonly daysOver: number })[]
  readonly byBucket: Readonly<Record<AgeingBucket, Halalas>>
  readonly outstanding: Halalas
  readonly overdue: Halalas
}

/** What is owed, by how long it is over. Paid invoices are left out; the longest over comes first. */
export function ageingOf(invoices: readonly OpenInvoice[], today: Day): Ageing {
  const rows = invoices
    .filter(({ due }) => due > 0n)
    .map((invoice) => ({
      ...invoice,
      bucket: bucketOf(invoice.dueOn, today),
      daysOver: daysOver(invoice.dueOn, today),
    }))
    .sort((one, other) => other.daysOver - one.daysOver || (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
  const inBucket = (wanted: AgeingBucket) => sum(rows.filter(({ bucket }) => bucket === wanted).map(({ due }) => due))
  return {
    rows,
    byBucket: {
      undated: inBucket('undated'),
      not_due: inBucket('not_due'),
      days_1_30: inBucket('days_1_30'),
      days_31_60: inBucket('days_31_60'),
      days_61_90: inBucket('days_61_90'),
      over_90: inBucket('over_90'),
    },
    outstanding: sum(rows.map(({ due }) => due)),
    overdue: sum(rows.filter((row) => row.daysOver > 0).map(({ due }) => due)),
  }
}

export type CollectionFacts = {
  readonly due: Halalas
  readonly dueOn: Day | null
  readonly received: Halalas
  readonly reconciled: boolean
  readonly writtenOff: boolean
  /** A dated promise by a person of the client, and whether its date has passed without the money. */
  readonly promisedOn: Day | null
}

export type CollectionStatus = 'expected' | 'promised' | 'escalated' | 'received' | 'reconciled' | 'written_off'

/** From this many days over its date a collection is somebody's task, promise or not. */
export const escalateAfterDays = 30

/** Reads where a collection stands on a day. A promise that was broken escalates at once, money over 30 days too. */
export function collectionStatusOf(facts: CollectionFacts, today: Day): CollectionStatus {
  if (facts.writtenOff) return 'written_off'
  if (facts.due === 0n) return facts.reconciled ? 'reconciled' : 'received'
  if (facts.promisedOn) return facts.promisedOn < today ? 'escalated' : 'promised'
  return daysOver(facts.dueOn, today) >= escalateAfterDays ? 'escalated' : 'expected'
}

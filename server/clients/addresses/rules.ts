import { given } from '#server/kernel/schema'

const parts = [
  'streetAr',
  'streetEn',
  'districtAr',
  'districtEn',
  'cityAr',
  'cityEn',
  'buildingNumber',
  'postcode',
] as const
type Part = (typeof parts)[number]

const each = <From, To>(from: Record<Part, From>, turn: (value: From) => To) =>
  Object.fromEntries(parts.map((part) => [part, turn(from[part])])) as Record<Part, To>

/** An address as a form writes it, for a table: what was left empty is null. */
export const addressColumns = (typed: Record<Part, string>) => each(typed, given)

/** An address as a table keeps it, for a form. */
export const addressOf = (row: Record<Part, string | null>) => each(row, (value) => value ?? '')

import { z } from 'zod'
import {
  basisPoints,
  day,
  id,
  ids,
  list,
  maybe,
  minute,
  moment,
  side,
  vatNumber,
  words,
} from '#server/imports/basics/schema'

export const meta = z.object({
  schema: z.enum(['sample-engagement/1', 'sample-engagement/2']),
  asOf: day,
  asOfTime: maybe(moment),
  timezone: z.literal('Asia/Riyadh'),
  currency: z.literal('SAR'),
  vatRateBp: basisPoints.default(1_500),
})

const span = z.object({ from: day, to: day, name: words })
export const calendar = z.object({
  id,
  weekend: z.array(z.enum(['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'])).min(1),
  hours: z.object({ start: minute, end: minute }),
  overrides: list(span.extend({ start: minute, end: minute })),
  holidays: list(span),
})

/** Older files write an address as one text in each language; it is then not taken apart. */
const address = z.object({
  street: maybe(words),
  district: maybe(words),
  city: maybe(words),
  buildingNumber: maybe(z.string()),
  postcode: maybe(z.string()),
  country: maybe(z.object({ code: z.string().length(2) })),
})
export type FileAddress = z.infer<typeof address> | null

export const agency = z.object({
  id,
  name: words,
  crNumber: maybe(z.string()),
  vatNumber: maybe(vatNumber),
  isLocalSme: z.boolean().default(false),
  address: maybe(address),
  iban: maybe(z.string().regex(/^SA\d{22}$/, 'not an IBAN (SA and 22 digits)')),
})

/** The words older files use for a role. */
const formerRoles = {
  client_lead: 'account_manager',
  creative_director: 'creative',
  strategist: 'creative',
  finance_officer: 'finance',
} as const
const role = z.preprocess(
  (word) => (typeof word === 'string' && word in formerRoles ? formerRoles[word as keyof typeof formerRoles] : word),
  z.enum(['account_manager', 'project_manager', 'creative', 'finance', 'leadership', 'admin']),
)
const gender = maybe(z.enum(['male', 'female']))

export const agencyUser = z.object({
  id,
  name: words,
  role,
  email: maybe(z.email()),
  department: maybe(z.string()),
  lead: z.boolean().default(false),
  title: maybe(words),
  gender,
})

export const client = z.object({
  id,
  kind: z.enum(['ministry', 'authority', 'establishment', 'semi_government', 'company', 'non_profit']),
  regime: z.enum(['gtpl', 'own_bylaws']),
  name: words,
  vatNumber: maybe(vatNumber),
  buyerIdScheme: maybe(z.string()),
  buyerId: maybe(z.string()),
  domain: maybe(z.string()),
  address: maybe(address),
})

export const contact = z.object({
  id,
  clientId: id,
  side,
  name: words,
  title: maybe(words),
  email: maybe(z.email()),
  authority: ids.default([]),
  gender,
})

const offices = {
  accountManager: maybe(id),
  marketingLead: maybe(id),
  projectManager: maybe(id),
  contractsLead: maybe(id),
}
export const pair = z.object({ id, contractId: id, ...offices, deputies: maybe(z.object(offices)) })

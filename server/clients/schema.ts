import { z } from 'zod'
import { sides } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { emailText, optionalText, pageInput, recordNumber, requiredText, tick } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

export const clientKinds = [
  'ministry',
  'authority',
  'establishment',
  'semi_government',
  'company',
  'non_profit',
] as const
export type ClientKind = (typeof clientKinds)[number]

/** What the contract follows: the procurement law, or the client's own bylaws. It follows the contract, not the legal form. */
export const regimes = ['gtpl', 'own_bylaws'] as const
export type Regime = (typeof regimes)[number]

/** How a buyer is named on an e-invoice beside its VAT number: commercial registration, 700 number, licences of ministries. */
export const buyerIdSchemes = ['700', 'CRN', 'MOM', 'MLS', 'SAG', 'OTH'] as const
export type BuyerIdScheme = (typeof buyerIdSchemes)[number]

/** What a client can tell us that a person may do for their office. `room:money` opens invoices to somebody of marketing. */
export const contactAuthorities = [
  'brief.submit',
  'brief.approve',
  'review.comment',
  'deliverable.approve',
  'room:money',
  'contract.sign',
  'po.issue',
  'changeorder.process',
  'eot.process',
  'guarantee.manage',
  'acceptance.sign',
  'claim.certify',
  'claim.payment_order',
] as const
export type ContactAuthority = (typeof contactAuthorities)[number]

/** An optional choice of a list: a form without JavaScript sends an empty text for "not chosen". */
export const optionalChoice = <Choice extends readonly [string, ...string[]]>(choices: Choice) =>
  z.union([z.literal(''), z.enum(choices, problem('invalid'))]).default('')

/** Fifteen digits, first and last a 3. The tax authority's own form; there is no check digit to ask. */
export const vatNumber = z
  .string()
  .trim()
  .regex(/^3\d{13}3$/, problem('vat_number.shape'))
export const optionalVatNumber = z.union([z.literal(''), vatNumber]).default('')

/** A Saudi national address in both languages. The short form for print is put together from it. */
export const addressFields = {
  streetAr: optionalText(limits.name),
  streetEn: optionalText(limits.name),
  buildingNumber: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^\d{4}$/, problem('invalid')),
    ])
    .default(''),
  districtAr: optionalText(limits.name),
  districtEn: optionalText(limits.name),
  cityAr: optionalText(limits.name),
  cityEn: optionalText(limits.name),
  postcode: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^\d{5}$/, problem('invalid')),
    ])
    .default(''),
}

export const clientInput = z.object({
  nameAr: requiredText(),
  nameEn: optionalText(limits.name),
  kind: z.enum(clientKinds, problem('required')),
  regime: z.enum(regimes, problem('required')),
  vatNumber: optionalVatNumber,
  buyerIdScheme: optionalChoice(buyerIdSchemes),
  buyerId: optionalText(40),
  domain: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, problem('invalid')),
    ])
    .default(''),
  ...addressFields,
})
export type ClientInput = z.output<typeof clientInput>

export const changeClientInput = clientInput.omit({ kind: true, regime: true }).extend({ no: recordNumber })

/** The name of an authority's own tick in a form: `'claim.payment_order'` is `claimPaymentOrder`. */
export const authorityFields = {
  briefSubmit: 'brief.submit',
  briefApprove: 'brief.approve',
  reviewComment: 'review.comment',
  deliverableApprove: 'deliverable.approve',
  roomMoney: 'room:money',
  contractSign: 'contract.sign',
  poIssue: 'po.issue',
  changeorderProcess: 'changeorder.process',
  eotProcess: 'eot.process',
  guaranteeManage: 'guarantee.manage',
  acceptanceSign: 'acceptance.sign',
  claimCertify: 'claim.certify',
  claimPaymentOrder: 'claim.payment_order',
} as const satisfies Record<string, ContactAuthority>
export type AuthorityField = keyof typeof authorityFields
export const authorityFieldNames = Object.keys(authorityFields) as AuthorityField[]

const authorityTicks = z
  .object(Object.fromEntries(authorityFieldNames.map((name) => [name, tick])) as Record<AuthorityField, typeof tick>)
  .default(Object.fromEntries(authorityFieldNames.map((name) => [name, ''])) as Record<AuthorityField, ''>)
export type AuthorityTicks = z.output<typeof authorityTicks>

const contactFields = {
  nameAr: requiredText(),
  nameEn: optionalText(limits.name),
  side: z.enum(sides, problem('required')),
  titleAr: optionalText(limits.name),
  titleEn: optionalText(limits.name),
  email: z.union([z.literal(''), emailText]).default(''),
  phone: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^\+?[0-9 ]{7,20}$/, problem('invalid')),
    ])
    .default(''),
  gender: optionalChoice(['female', 'male']),
  authorities: authorityTicks,
  toldBy: optionalText(limits.name),
}

export const addContactInput = z.object({ clientNo: recordNumber, ...contactFields })
export const changeContactInput = z.object({ contactId: z.uuid(), ...contactFields }).omit({ side: true })
export const leaveContactInput = z.object({ contactId: z.uuid() })

/** The authorities that were ticked. */
export const tickedAuthorities = (ticks: AuthorityTicks): ContactAuthority[] =>
  authorityFieldNames.filter((name) => ticks[name] === 'yes').map((name) => authorityFields[name])

/** The ticks of a form that begins with these authorities. */
export const ticksOf = (authorities: readonly string[]): AuthorityTicks =>
  Object.fromEntries(
    authorityFieldNames.map((name) => [name, authorities.includes(authorityFields[name]) ? 'yes' : '']),
  ) as AuthorityTicks

export const clientNumberInput = z.object({ no: recordNumber })
export const contactInput = z.object({ contactId: z.uuid() })
export const clientListInput = pageInput.extend({
  q: z.string().trim().max(100).catch('').default(''),
  regime: z
    .enum(['', ...regimes])
    .catch('')
    .default(''),
})
export type ClientListInput = z.output<typeof clientListInput>

import { z } from 'zod'
import { type AuthorityField, authorityFieldNames, buyerIdSchemes, clientKinds, regimes } from '#server/clients/rules'
import { sides } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { emailText, optionalText, pageInput, recordNumber, requiredText, tick } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

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

const authorityTicks = z
  .object(Object.fromEntries(authorityFieldNames.map((name) => [name, tick])) as Record<AuthorityField, typeof tick>)
  .default(Object.fromEntries(authorityFieldNames.map((name) => [name, ''])) as Record<AuthorityField, ''>)

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

import { z } from 'zod'
import { isDay } from '#server/kernel/day'

/** The name a record goes by inside its file: `CT-1`, `K1-L3`. It becomes the record's number. */
export const id = z.string().trim().min(1).max(40)
export const ids = z.array(id)

/** A text in both languages, as every schema of the file writes it. */
export const words = z.object({ ar: z.string().min(1), en: z.string().min(1) })
export const day = z.string().refine(isDay, 'not a day (YYYY-MM-DD)')

const momentPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/
/** Local Riyadh time without offset, to the minute. */
export const moment = z
  .string()
  .refine((text) => isDay(momentPattern.exec(text)?.[1] ?? ''), 'not a moment (YYYY-MM-DDTHH:MM)')

/** Some sources know only the day. */
export const dayOrMoment = z.union([day, moment])

/** Halalas, as integers. */
export const money = z.int().nonnegative()
export const basisPoints = z.int().min(0).max(10_000)
/** In the unit of its line, up to three places. */
export const qty = z
  .number()
  .nonnegative()
  .refine((value) => Math.abs(Math.round(value * 1_000) - value * 1_000) < 1e-6, 'more than three decimal places')
export const count = z.int().nonnegative()

/** Absent and `null` say the same: the source does not know. */
export const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null)
/** A list that an older file does not have is empty. */
export const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).default([])

export const side = z.enum(['marketing', 'contracts', 'finance'])
export const vatNumber = z.string().regex(/^3\d{13}3$/, 'not a VAT number (15 digits, first and last a 3)')
export const minute = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'not a time (HH:MM)')
export const span = z.object({ start: count, end: count, quote: z.string() })
export type Span = z.infer<typeof span>
export type WordPair = z.infer<typeof words>

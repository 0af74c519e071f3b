import { z } from 'zod'
import { isDay } from './day'
import { limits } from './limits'
import { problem } from './vocabulary'

// The shapes that every form uses. A schema checks, it does not convert: parsing twice gives the same value.

/** A line of text that must be there. */
export const requiredText = (max: number = limits.name) =>
  z.string().trim().min(1, problem('required')).max(max, problem('too_long'))

/** A text that may be left empty. */
export const optionalText = (max: number = limits.note) => z.string().trim().max(max, problem('too_long')).default('')

/** Riyals as `'1250.50'`, never negative; rules read it with `halalas()`. */
export const amount = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,2})?$/, problem('amount.shape'))

/** A quantity as `'3'` or `'36.5'`, up to three decimals. */
export const quantity = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,3})?$/, problem('quantity.shape'))

/** A Gregorian day as `'2026-11-15'`. */
export const dayText = z
  .string()
  .trim()
  .refine((text): boolean => isDay(text), problem('day.shape'))
export const optionalDay = z.union([z.literal(''), dayText]).default('')

/** A moment on Riyadh's wall clock as a browser's own field writes it: `'2026-11-15T09:12'`. */
export const momentText = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, problem('moment.shape'))
  .refine((text) => isDay(text.slice(0, 10)), problem('moment.shape'))

export const emailText = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, problem('too_long'))
  .pipe(z.email(problem('email.shape')))

/** A record's number as it stands in an address: `BR-1001`. */
export const recordNumber = z.string().trim().min(1, problem('required')).max(40, problem('too_long'))

/** SHA-256 as 64 hexadecimal digits: the fingerprint of what the person had before them. */
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/, problem('invalid'))

/** Where a list stands: its page comes from the address. */
export const pageInput = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) })

/** A checkbox: ticked it says `'yes'`, in a plain form and in one with JavaScript; not ticked it says nothing. */
export const tick = z.union([z.literal('yes'), z.literal(''), z.literal(false)]).default('')

/** What was typed, or null where a field was left empty: the form in which a table keeps it. */
export const given = (text: string): string | null => text || null

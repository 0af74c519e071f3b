import { z } from 'zod'

const text = z.object({ ar: z.string().nullable().catch(null), en: z.string().nullable().catch(null) })
const missing = { ar: null, en: null }

/** What was kept of a party when a document was issued. Imported history may know less of it, and says nothing instead. */
export const storedParty = z.object({
  name: text.catch(missing),
  vatNumber: z.string().nullable().catch(null),
  otherId: z.object({ scheme: z.string(), value: z.string() }).nullable().catch(null),
  /** The address on one line, in each language. */
  address: text.catch(missing),
  iban: z.string().nullable().catch(null),
})

/** A party of a tax document as it was on the day of issue. Kept with the document, because people and addresses change. */
export type Party = z.output<typeof storedParty>

import { z } from 'zod'
import { recordNumber } from '#server/kernel/schema'

export const linksOfPersonInput = z.strictObject({ contactId: z.uuid() })
export const revokeLinkInput = z.object({ linkId: z.uuid() })

/** A link for one person to one thing of their client, named by its number. */
export const sendLinkInput = z.object({ contactId: z.uuid(), number: recordNumber })

import { z } from 'zod'

export const linksOfInput = z.strictObject({ subjectId: z.uuid() })
export const revokeLinkInput = z.strictObject({ linkId: z.uuid() })

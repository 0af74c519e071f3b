/** Ways in which a client's words reach the agency. */
export const briefChannels = ['email', 'whatsapp', 'meeting', 'phone', 'letter', 'portal'] as const
export type BriefChannel = (typeof briefChannels)[number]

/** What an account manager may log by: what comes through the portal logs itself. */
export const loggedChannels = ['email', 'whatsapp', 'meeting', 'phone', 'letter'] as const satisfies BriefChannel[]

/** Groups of states that facts can be asked for without reading every brief's history. */
export const briefListStates = ['open', 'new', 'returned', 'accepted', 'settled'] as const

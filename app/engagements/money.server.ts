import { requireActor } from '#app/session.server'
import { maySeeMoney } from '#server/contracts/policy'

/** Whether the reader is outside the room of money: their tab says so in place of a list. */
export const isMoneyHidden = async (request: Request): Promise<boolean> => !maySeeMoney(await requireActor(request))

import type { Actor } from './actor'
import { refuse } from './refusal'

/** Who may, judged from the actor alone. Rights on one record are asked inside the procedure, with `permit`. */
export type Policy = (actor: Actor) => boolean

/** Lets an act pass or refuses it. Everything that is allowed in the house passes through this one line. */
export function permit(allowed: boolean): void {
  if (!allowed) refuse('actor.forbidden')
}

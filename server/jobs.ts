import type { Actor } from '#server/kernel/actor'
import type { Jobs } from '#server/kernel/vocabulary'

/** Keeps one promise. `actor` is the system of the agency that made it; a job that is tried twice must do its work once. */
export type Keeper<Name extends keyof Jobs> = (payload: Jobs[Name], actor: Actor) => Promise<void>

/** Who keeps each promise made with `ctx.later`. The type makes this list complete. */
export const jobs: { readonly [Name in keyof Jobs]: Keeper<Name> } = {}

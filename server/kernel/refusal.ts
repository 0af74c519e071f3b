import type { RefusalCode } from './refusals'

export type { RefusalCode } from './refusals'

/** An expected no. A bug is an ordinary Error; bad input is a ZodError; everything else we refuse by name. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** The answer it is about, if it is about one: the form shows it there. */
    readonly field: string | null = null,
    /** Figures the sentence needs, such as the amount over a ceiling: already in the form they are printed in. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}

/** Says no by name. Throws; nothing after it runs, and the transaction keeps nothing. */
export function refuse(code: RefusalCode, field?: string, values?: Record<string, string | number>): never {
  throw new Refusal(code, field ?? null, values)
}

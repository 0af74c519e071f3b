import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'

/**
 * Brings the schema a form is checked with: `async () => (await import('#server/briefs/schema')).logBriefInput`.
 * A page does not wait for it; it is asked for when somebody first touches the form.
 */
export type Check<Typed extends FieldValues> = () => Promise<z.ZodType<unknown, Typed>>

/**
 * Says what is wrong with a form before it is sent. What was typed goes out as it was typed: the server reads it with the
 * same schema and has the last word, so a form whose schema could not be fetched is simply sent.
 */
export function resolverOf<Typed extends FieldValues>(check: Check<Typed>): Resolver<Typed> {
  return async (typed, context, options) => {
    const judge = await fetched(check)
    return judge ? judge(typed, context, options) : { values: typed, errors: {} }
  }
}

/** Asks for the schema and for what reads it, both of which the browser keeps. */
export async function fetched<Typed extends FieldValues>(check: Check<Typed>): Promise<Resolver<Typed> | null> {
  try {
    const [{ zodResolver }, schema] = await Promise.all([import('@hookform/resolvers/zod'), check()])
    return zodResolver(schema, undefined, { raw: true })
  } catch {
    return null
  }
}

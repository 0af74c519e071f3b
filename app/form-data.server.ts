import { type FieldErrors, get, set } from 'react-hook-form'
import type { z } from 'zod'
import type { Words } from '#server/kernel/words'

/** What a form hears back when it was not saved: what was typed, and what was wrong with it. */
export type FormReply = {
  typed: unknown
  errors: FieldErrors
  /** The sentence of a refusal, and the figures in it. */
  refusal?: Words
  values?: Readonly<Record<string, string | number>>
}

/** A field's name is the path to its answer: `changes.0.what`. No row past 999, and no way into a prototype. */
const path = /^[a-z][a-zA-Z0-9]*(\.(\d{1,3}|[a-z][a-zA-Z0-9]*))*$/
const forbidden = /(^|\.)(constructor|prototype|__proto__)(\.|$)/

/** The hidden field that every form carries; it is the act's key and not part of what was said. */
export const keyField = 'idempotencyKey'

export type Posted = { typed: Record<string, unknown>; key: string | null }

/** Reads what was typed: JSON from a page with JavaScript, fields from a page without. Both give the same value. */
export async function readForm(request: Request): Promise<Posted> {
  const isJson = request.headers.get('Content-Type')?.startsWith('application/json') ?? false
  const typed = isJson ? await request.json().catch(() => null) : fieldsOf(await request.formData())
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) return { typed: {}, key: null }
  const { [keyField]: key, ...rest } = typed as Record<string, unknown>
  return { typed: rest, key: typeof key === 'string' && key ? key : null }
}

/** Hangs each field on its path. Repeated names, as of checkboxes, are written `name.0`, `name.1` by the form itself. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const typed: Record<string, unknown> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && path.test(name) && !forbidden.test(name))
      set(typed, name, value.replaceAll('\r\n', '\n'))
  return typed
}

/** Hangs each problem on its field, in the shape `useForm` reads. The first problem of a field is the one it shows. */
export function errorsIn(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path: steps, code, message } of error.issues) {
    const name = steps.join('.') || 'root'
    if (!get(errors, name)) set(errors, name, { type: code, message })
  }
  return errors
}

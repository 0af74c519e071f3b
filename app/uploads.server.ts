import { data } from '@remix-run/node'
import { set } from 'react-hook-form'
import type { z } from 'zod'
import { contextFor, submitTyped } from '#app/api.server'
import { errorsIn, type FormReply, fieldsOf, keyField, type Posted } from '#app/form-data.server'
import { newKey } from '#app/form-key'
import { refusedForm } from '#app/refusals.server'
import type { FileKind } from '#server/files/rules'
import { type About, discardUpload, type Kept, keepUploads, readUpload, type Upload } from '#server/files/uploads'
import { Refusal, refuse } from '#server/kernel/refusal'
import type { Api } from '#server/router'

type Options = {
  /** The thing the files are for, said by its kind and number. A form that names it itself is read first. */
  about: About | ((typed: Record<string, unknown>) => About)
  accept: readonly FileKind[]
}

/**
 * Reads a form with files: keeps the files, puts their ids where the schema asks for them, and goes on as `submitForm` does.
 *
 * The name of the file input says the shape: `fileIds` becomes a list of ids, `fileId` the one id, `files` a list of
 * `{ fileId, label }`. Ids already in the form (kept by a try that failed) stay in front. Works without JavaScript.
 * Where the form did not say what its files are for, that is said at its field, as everything else that was left out.
 */
export async function submitFiles<Schema extends z.ZodType, Saved>(
  request: Request,
  options: Options,
  schema: Schema,
  save: (api: Api, value: z.output<Schema>) => Promise<Saved>,
) {
  let typed: Record<string, unknown> = {}
  try {
    const upload = await readUpload(request)
    typed = fieldsOf(upload.form)
    const posted = await keep(request, upload, typed, options)
    return await submitTyped(request, posted, schema, save)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const unsaid = typeof options.about === 'function' && problem.code === 'record.missing' && schema.safeParse(typed)
    if (unsaid && !unsaid.success) return data<FormReply>({ typed, errors: errorsIn(unsaid.error) }, { status: 400 })
    return refusedForm(typed, problem)
  }
}

async function keep(
  request: Request,
  upload: Upload,
  typed: Record<string, unknown>,
  { about, accept }: Options,
): Promise<Posted> {
  try {
    const { actor } = await contextFor(request)
    if (!actor) refuse('actor.unknown')
    const sent = upload.form.get(keyField)
    const key = typeof sent === 'string' && sent ? sent : null
    const subject = typeof about === 'function' ? about(typed) : about
    const kept = await keepUploads(actor, upload, { about: subject, accept, key: key ?? newKey() })
    const { [keyField]: _key, ...rest } = typed
    place(rest, kept)
    return { typed: rest, key }
  } finally {
    await discardUpload(upload)
  }
}

/** The names a file input may have: `files`, `fileIds`, `fileId`, and those that end so. */
const fileField = /^(files|fileIds?|[a-z]+FileIds?)$/

/** Hangs the ids of kept files on the field they came in. */
function place(typed: Record<string, unknown>, kept: readonly Kept[]): void {
  for (const { field, id } of kept) {
    if (!fileField.test(field)) continue
    const before = typed[field]
    const list = Array.isArray(before) ? before : []
    if (field === 'files') set(typed, field, [...list, { fileId: id, label: '' }])
    else set(typed, field, field.endsWith('Ids') ? [...list, id] : id)
  }
}

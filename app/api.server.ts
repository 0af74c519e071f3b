import { data } from '@remix-run/node'
import { TRPCError } from '@trpc/server'
import type { z } from 'zod'
import { errorsIn, type FormReply, type Posted, readForm } from '#app/form-data.server'
import { refusedForm, refusedPage } from '#app/refusals.server'
import { actorOf } from '#server/auth'
import { clock } from '#server/clock'
import { Refusal } from '#server/kernel/refusal'
import { type Api, createCaller } from '#server/router'
import type { Context } from '#server/trpc'

/** Who is asking, and what time it is: all that a procedure learns from outside. */
export async function contextFor(request: Request, key: string | null = null): Promise<Context> {
  return { actor: await actorOf(request), now: clock.now(), key }
}

/**
 * Reads what a page shows. A refusal becomes the page's error response, with its own status.
 * An address that says nothing is an address of nothing: it is missing, like any other.
 */
export async function loadPage<Page>(request: Request, read: (api: Api) => Promise<Page>): Promise<Page> {
  try {
    return await read(createCaller(await contextFor(request)))
  } catch (error) {
    const isNonsense = error instanceof TRPCError && error.code === 'BAD_REQUEST' && !refusalIn(error)
    const refusal = isNonsense ? new Refusal('record.missing') : refusalIn(error)
    if (!refusal) throw error
    throw refusedPage(refusal.code)
  }
}

/**
 * Reads a form with the schema its procedure uses, then saves it.
 *
 * What was typed wrongly goes back to its field. What was refused goes back by name, to the field it
 * is about or to the form. Both carry what was typed, so that nothing is lost without JavaScript.
 * Anything else is a bug, and belongs to the error boundary.
 */
export async function submitForm<Schema extends z.ZodType, Saved>(
  request: Request,
  schema: Schema,
  save: (api: Api, value: z.output<Schema>) => Promise<Saved>,
) {
  return submitTyped(request, await readForm(request), schema, save)
}

/** The same for a form that was already read, as one with files is: its uploads are stored before it is judged. */
export async function submitTyped<Schema extends z.ZodType, Saved>(
  request: Request,
  { typed, key }: Posted,
  schema: Schema,
  save: (api: Api, value: z.output<Schema>) => Promise<Saved>,
) {
  const answer = schema.safeParse(typed)
  if (!answer.success) return data<FormReply>({ typed, errors: errorsIn(answer.error) }, { status: 400 })

  try {
    return await save(createCaller(await contextFor(request, key)), answer.data)
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    return refusedForm(typed, refusal)
  }
}

function refusalIn(error: unknown): Refusal | null {
  return error instanceof TRPCError && error.cause instanceof Refusal ? error.cause : null
}

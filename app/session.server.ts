import { data, redirect, redirectDocument } from '@remix-run/node'
import type { z } from 'zod'
import { errorsIn, type FormReply, type Posted, readForm } from '#app/form-data.server'
import { refusedForm } from '#app/refusals.server'
import { actorOf, signedInOf } from '#server/auth'
import { noCookies } from '#server/auth/cookies'
import { homeOf, safeNext } from '#server/auth/rules'
import type { Actor } from '#server/kernel/actor'
import { Refusal } from '#server/kernel/refusal'
import { isLocale, type Locale } from '#server/kernel/words'

/** The language of an address; Arabic where it has none. */
export function localeOf(request: Request): Locale {
  const first = new URL(request.url).pathname.split('/')[1]
  return isLocale(first) ? first : 'ar'
}

/** Where a visitor wanted to go, as the sign-in page was told; `null` unless it is a page of this house. */
export const nextOf = (request: Request): string | null => safeNext(new URL(request.url).searchParams.get('next'))

/**
 * The person this request acts as. A visitor who is nobody is led to the sign-in page and comes back here afterwards;
 * one who is signed in as several people is led to choose. Asked by the shells, before any of their pages.
 */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await actorOf(request)
  if (actor) return actor
  const { pathname, search } = new URL(request.url)
  const next = safeNext(pathname + search)
  const locale = localeOf(request)
  const signedIn = await signedInOf(request)
  const page = signedIn && signedIn.people.length > 1 ? 'choose' : 'sign-in'
  throw redirect(`/${locale}/${page}${next ? `?next=${encodeURIComponent(next)}` : ''}`)
}

/** Leads somebody who has just become this person to where they were going. The page is loaded anew: all of it may differ now. */
export function welcome(request: Request, actor: Actor | null, cookies: readonly string[] = []): Response {
  const locale = localeOf(request)
  const next = nextOf(request)
  if (!actor) return withCookies(`/${locale}/choose${next ? `?next=${encodeURIComponent(next)}` : ''}`, cookies)
  return withCookies(next ?? `/${locale}${homeOf(actor)}`, cookies)
}

/** Leads to a page and takes everything of ours out of the browser. */
export const farewell = (request: Request): Response => withCookies(`/${localeOf(request)}/sign-in`, noCookies())

export function withCookies(to: string, cookies: readonly string[]): Response {
  const response = redirectDocument(to)
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}

/** What is typed into a form and never sent back. */
const secrets = ['password', 'current']

/**
 * `submitForm` for acts that are no procedure, because whoever does them is nobody yet, or is changing who they are. It answers
 * in the same shape; passwords are never sent back.
 */
export async function submitOpen<Schema extends z.ZodType, Saved>(
  request: Request,
  schema: Schema,
  act: (said: { said: z.output<Schema>; key: string | null; headers: Headers }) => Promise<Saved>,
) {
  return submitOpenTyped(request, await readForm(request), schema, act)
}

export async function submitOpenTyped<Schema extends z.ZodType, Saved>(
  request: Request,
  { typed, key }: Posted,
  schema: Schema,
  act: (said: { said: z.output<Schema>; key: string | null; headers: Headers }) => Promise<Saved>,
) {
  const shown = Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.includes(name)))
  const answer = schema.safeParse(typed)
  if (!answer.success) return data<FormReply>({ typed: shown, errors: errorsIn(answer.error) }, { status: 400 })
  try {
    return await act({ said: answer.data, key, headers: request.headers })
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return refusedForm(shown, refusal)
  }
}

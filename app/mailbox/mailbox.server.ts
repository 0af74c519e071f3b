import type { LoaderFunctionArgs } from '@remix-run/node'
import { refusedPage } from '#app/refusals.server'
import { actorOf } from '#server/auth'
import { publicUrl } from '#server/environment'
import { type Actor, isMember } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { hasMailbox, type KeptLetter, letterOf, lettersOf } from '#server/mail'

/** The demo's letters: a member reads those of the agency, a client's person their own. Elsewhere there is no such page. */
const mayRead = (actor: Actor, letter: KeptLetter) => isMember(actor) || letter.to.id === actor.id

async function reader(request: Request): Promise<Actor> {
  const actor = hasMailbox() ? await actorOf(request) : null
  if (!actor) throw refusedPage(hasMailbox() ? 'actor.unknown' : 'record.missing')
  return actor
}

/** Links of a letter, as this very visitor reaches the house: the demo may be called localhost here and 127.0.0.1 there. */
const here = (html: string) => html.replaceAll(publicUrl(), '')

/** The letters of the mailbox, newest first, and the one that is open: the one the address names, else the newest. */
export async function loadMailbox({ request }: LoaderFunctionArgs) {
  const actor = await reader(request)
  const letters = (await lettersOf(actor.agencyId, limits.pageSize)).filter((letter) => mayRead(actor, letter))
  const asked = new URL(request.url).searchParams.get('letter')
  const open = asked ? letters.find(({ id }) => id === asked) : letters[0]
  return {
    letters: letters.map(({ id, at, to, subject }) => ({ id, at, to: to.name, address: to.address, subject })),
    open: open && {
      id: open.id,
      at: open.at,
      subject: open.subject,
      to: open.to,
      parts: open.parts.map(({ action, ...part }) => ({
        ...part,
        action: action && { ...action, url: here(action.url) },
      })),
      attachments: open.attachments.map(({ name }) => name),
    },
  }
}

/** One letter as it was sent, or the file that lay with it. It may run nothing and fetch nothing. */
export async function loadLetter({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await reader(request)
  const letter = await letterOf(actor.agencyId, params['id'] ?? '')
  if (!letter || !mayRead(actor, letter)) throw refusedPage('record.missing')
  const file = letter.attachments[Number(new URL(request.url).searchParams.get('file') ?? -1)]
  if (file)
    return new Response(Buffer.from(file.base64, 'base64'), {
      headers: {
        'Content-Type': file.mediaType,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  return new Response(here(letter.html), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
      'Cache-Control': 'no-store',
    },
  })
}

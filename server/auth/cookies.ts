import { createHmac } from 'node:crypto'
import { isSame, signed, unsigned } from '#server/auth/signing'
import { authSecret, publicUrl } from '#server/environment'
import { limits } from '#server/kernel/limits'

const isSecure = () => publicUrl().startsWith('https:')

/** better-auth's own name for the session's cookie, under our prefix. */
const sessionName = () => `${isSecure() ? '__Secure-' : ''}mujaz.session_token`
const personName = 'mujaz_person'
const linkName = 'mujaz_link'

/** One cookie of a request, decoded; `null` when it is not there. */
export function cookieOf(request: Request, name: string): string | null {
  const found = (request.headers.get('Cookie') ?? '').split(/;\s*/).find((pair) => pair.startsWith(`${name}=`))
  if (!found) return null
  try {
    return decodeURIComponent(found.slice(name.length + 1))
  } catch {
    return null
  }
}

/**
 * The session's token, if its signature is ours. better-auth signs it as `token.base64(hmac-sha256)`; it is judged here so that
 * a page asks the database once for everything about whoever is asking, and a token that was made up asks nothing at all.
 */
export function sessionTokenOf(request: Request): string | null {
  const cookie = cookieOf(request, sessionName())
  const at = cookie?.lastIndexOf('.') ?? -1
  if (!cookie || at < 1) return null
  const token = cookie.slice(0, at)
  const signature = createHmac('sha256', authSecret()).update(token).digest('base64')
  return isSame(cookie.slice(at + 1), signature) ? token : null
}

/** The session's cookie for a token that better-auth has made: the second answer to a sign-in that was sent twice. */
export function sessionCookie(token: string): string {
  const signature = createHmac('sha256', authSecret()).update(token).digest('base64')
  return cookie(sessionName(), encodeURIComponent(`${token}.${signature}`), limits.sessionDays * 86_400)
}

/** Which of their persons somebody chose to be: `agency.kind.id`, good for one session only. */
export type Chosen = { agencyId: string; id: string }

export const personCookie = (sessionId: string, { agencyId, id }: Chosen): string =>
  cookie(personName, signed('person', `${sessionId}.${agencyId}.${id}`), limits.sessionDays * 86_400)

export function chosenPersonOf(request: Request, sessionId: string): Chosen | null {
  const [session, agencyId, id] = unsigned('person', cookieOf(request, personName))?.split('.') ?? []
  return session === sessionId && agencyId && id ? { agencyId, id } : null
}

/** The link that was opened, by its token. It lasts for a visit; the letter's own address opens it again. */
export const linkCookie = (token: string): string => cookie(linkName, token, limits.linkVisitMinutes * 60)
export const linkTokenOf = (request: Request): string | null => cookieOf(request, linkName)

/** What takes the session, the choice and the opened link out of a browser. */
export const noCookies = (): string[] => [sessionName(), personName, linkName].map((name) => cookie(name, '', 0))

const cookie = (name: string, value: string, seconds: number) =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure() ? '; Secure' : ''}`

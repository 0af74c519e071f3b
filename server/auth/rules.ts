import { type Actor, isContact } from '#server/kernel/actor'

/** The portal's pages, with or without the ending of the data that a page in the browser asks for. */
const portal = /^\/(ar|en)\/p([/.]|$)/
/** What a page fetches beside itself. */
const beside = /^\/(files|mailbox|api\/trpc)\//

/**
 * Who is acting when somebody is signed in and has opened a letter's link as well, which both their cookies then say.
 *
 * The link shows what its letter is about, so on the portal's pages it wins; everywhere else the session does. Somebody who is
 * signed in as the very person of the link needs no link. What a page fetches beside itself goes by the session of a member,
 * who sees all of it anyway, and else by the link.
 */
export function whoActs(path: string, session: Actor | null, link: Actor | null): Actor | null {
  if (!link || !session) return portal.test(path) || beside.test(path) ? (link ?? session) : session
  if (session.id === link.id && session.agencyId === link.agencyId) return session
  if (portal.test(path)) return link
  return beside.test(path) && isContact(session) ? link : session
}

/** Where somebody who has just signed in begins, without its language. */
export const homeOf = (actor: Actor): string => (isContact(actor) ? '/p' : '/today')

/** An address of this house to go on to, or `null`: only a page in one of our languages, so that no letter can send a person elsewhere. */
export const safeNext = (text: string | null): string | null =>
  text && /^\/(ar|en)(\/[\w\-./~%]*)?(\?[\w\-.=&%+~]*)?$/.test(text) && !text.includes('//') ? text : null

const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** What a browser says of itself, as a person would: `null` when it says nothing we know. A hint, and never a proof. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } | null {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const system = systems.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  return browser && system ? { browser, system } : null
}

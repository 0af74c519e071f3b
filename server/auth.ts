import { chosenPersonOf, linkTokenOf, sessionTokenOf } from '#server/auth/cookies'
import { linkedContact, personChosen, type SignedIn, signedInAs } from '#server/auth/people'
import { whoActs } from '#server/auth/rules'
import { sha256 } from '#server/auth/signing'
import { clock } from '#server/clock'
import { asRole } from '#server/db'
import type { Actor } from '#server/kernel/actor'
import { todayAt } from '#server/kernel/day'

/**
 * Who is asking: the person a session chose to be, or the contact of a letter's link, or nobody.
 *
 * Asked at each request and never remembered, so that whoever is revoked or has left is nobody at the next one. One short
 * transaction as `app_auth`, and none at all for a visitor who carries no cookie of ours.
 */
export async function actorOf(request: Request): Promise<Actor | null> {
  const { signedIn, link } = await visitorOf(request)
  const session = signedIn && personChosen(signedIn.people, chosenPersonOf(request, signedIn.sessionId))
  return whoActs(new URL(request.url).pathname, session, link)
}

/** Whoever is signed in with this request, with all the people they may be; `null` when nobody is. */
export async function signedInOf(request: Request): Promise<SignedIn | null> {
  return (await visitorOf(request)).signedIn
}

async function visitorOf(request: Request): Promise<{ signedIn: SignedIn | null; link: Actor | null }> {
  const [token, linkToken] = [sessionTokenOf(request), linkTokenOf(request)]
  if (!token && !linkToken) return { signedIn: null, link: null }
  const today = todayAt(clock.now())
  return asRole('app_auth', async (tx) => ({
    signedIn: token ? await signedInAs(tx, token, today) : null,
    link: linkToken ? await linkedContact(tx, sha256(linkToken), today) : null,
  }))
}

import { chosenPersonOf, linkTokenOf, sessionTokenOf } from '#server/auth/cookies'
import { linkedContact, type Person, personChosen, type SignedIn, signedInAs } from '#server/auth/people'
import { whoActs } from '#server/auth/rules'
import { sha256 } from '#server/auth/signing'
import { clock } from '#server/clock'
import { asActor, asRole } from '#server/db'
import type { Actor } from '#server/kernel/actor'
import { todayAt } from '#server/kernel/day'
import { textOf } from '#server/kernel/words'
import { oncePerRequest } from '#server/per-request'

/**
 * Who is asking: the person a session chose to be, or the contact of a letter's link, or nobody.
 *
 * Asked at each request and never remembered, so that whoever is revoked or has left is nobody at the next one. One round
 * trip, a short transaction more for a letter's link, and none at all for a visitor who carries no cookie of ours.
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
  // A page and the frames around it ask in the same request.
  return oncePerRequest(`visitor ${today} ${token} ${linkToken}`, async () => ({
    signedIn: token ? await signedInAs(token, today) : null,
    link: linkToken ? await asRole('app_auth', (tx) => linkedContact(tx, sha256(linkToken), today)) : null,
  }))
}

/** A person as the page of choices names them: asked as that very person, because `app_auth` may read no name. */
export async function personOf(person: Person) {
  return asActor(person, async (tx) => {
    const where = { agencyId_id: { agencyId: person.agencyId, id: person.id } }
    const agency = await tx.agency.findUniqueOrThrow({ where: { id: person.agencyId } })
    const id = `${person.agencyId}.${person.id}`
    if (person.kind === 'member') {
      const { nameAr, nameEn } = await tx.member.findUniqueOrThrow({ where })
      return { id, name: textOf(nameAr, nameEn), house: textOf(agency.nameAr, agency.nameEn), side: null }
    }
    const { nameAr, nameEn, client } = await tx.contact.findUniqueOrThrow({ where, include: { client: true } })
    return { id, name: textOf(nameAr, nameEn), house: textOf(client.nameAr, client.nameEn), side: person.side }
  })
}

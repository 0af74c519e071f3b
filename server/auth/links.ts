import { linkedContact } from '#server/auth/people'
import { sha256 } from '#server/auth/signing'
import { clock } from '#server/clock'
import { asActor, asRole } from '#server/db'
import { todayAt } from '#server/kernel/day'
import { portalPathOf } from '#server/portal/letters/rules'
import { placeOf } from '#server/portal/links/queries'

/**
 * Where a letter's token leads, without its language; `null` when it is unknown, expired, revoked, or its person has left.
 * It reads and writes nothing, so that whatever opens mails before people do can open it as often as it likes.
 */
export async function pathOfLink(token: string): Promise<string | null> {
  const contact = await asRole('app_auth', (tx) => linkedContact(tx, sha256(token), todayAt(clock.now())))
  if (!contact?.link) return null
  const { agencyId, link } = contact
  const place = await asActor(contact, (tx) => placeOf(tx, { agencyId, linkId: link.linkId }))
  return place && portalPathOf(place.kind, place.number, place.version)
}

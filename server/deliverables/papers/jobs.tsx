import { asActor } from '#server/db'
import { certificatePaper } from '#server/deliverables/certificates/document'
import { getCertificate } from '#server/deliverables/certificates/queries'
import { storeFile } from '#server/files'
import type { Actor } from '#server/kernel/actor'
import type { Jobs } from '#server/kernel/vocabulary'
import { drawWithLogo } from '#server/pdf'
import { logoOf, paperFactsOf, paperFileOf, paperRole } from './queries'

const template = 'deliverables/certificates/certificate.typ'

/**
 * Draws the paper of a certificate that was signed, and hangs it on it: once. What was signed is kept and never drawn again from
 * later data. It is drawn outside any transaction; tried twice, it finds its paper and stops.
 */
export async function printCertificate(
  { certificateId }: Jobs['certificate.print'],
  { actor }: { actor: Actor },
): Promise<void> {
  const { agencyId } = actor
  const asked = await asActor(actor, async (tx) => {
    if (await paperFileOf(tx, certificateId)) return null
    const { number } = await tx.subject.findFirstOrThrow({ where: { id: certificateId }, select: { number: true } })
    const certificate = await getCertificate(tx, number ?? '')
    return {
      clientId: certificate.clientId,
      facts: await paperFactsOf(tx, certificate),
      logo: await logoOf(tx, agencyId),
    }
  })
  if (!asked) return
  const { clientId, facts, logo } = asked
  const bytes = await drawWithLogo(template, certificatePaper(facts), await logo(), facts.signature.at)
  const file = await storeFile({ agencyId, name: `${facts.number}.pdf`, bytes, accept: ['pdf'] })
  await asActor(actor, async (tx) => {
    if (await paperFileOf(tx, certificateId)) return
    const { id, name, mediaType, sha256 } = file
    const owner = { agencyId, clientId, shared: true }
    await tx.file.createMany({ data: { ...owner, id, name, mediaType, bytes: file.bytes, sha256 } })
    await tx.attachment.createMany({
      data: { ...owner, subjectId: certificateId, fileId: id, role: paperRole, room: 'scope' },
    })
  })
}

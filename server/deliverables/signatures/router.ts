import { peopleOf } from '#server/contracts/queries'
import { holdCertificate } from '#server/deliverables/certificates/queries'
import { permitSignature } from '#server/deliverables/certificates/rules'
import {
  beginSignatureInput,
  outsideSignatureInput,
  rejectCertificateInput,
  signCertificateInput,
} from '#server/deliverables/certificates/schema'
import { mayPlanAtAll, mayRequestCertificate, maySign } from '#server/deliverables/policy'
import { ownFiles } from '#server/files/queries'
import { reaches } from '#server/kernel/actor'
import { day, dayToRow, momentAt } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { beginStepUp, passStepUp, requireStepUp } from '#server/step-ups'
import { acting, router } from '#server/trpc'
import { acceptWork, rejectWork, writeDecision, writeReservations } from './queries'
import { consentText } from './words'

export const signaturesRouter = router({
  /** Begins a signature of this very content; a code goes to the signer's own mail. */
  begin: acting(maySign, { byLink: true })
    .input(beginSignatureInput)
    .mutation(async ({ ctx, input }) => {
      const certificate = await holdCertificate(ctx.tx, input.no)
      permit(reaches(ctx.actor, certificate.id))
      permitSignature(certificate.signature, input.sha256, ctx.actor.id)
      const consent = consentText(certificate.no, input.sha256)
      return beginStepUp(ctx, { subjectId: certificate.id, sha256: input.sha256, consent })
    }),

  /**
   * Signs with the typed name and the mailed code: the work is taken over, which is what makes it payable. A wrong code is an
   * answer, not a refusal, so that the counted try stays: `{ passed: false, triesLeft }`.
   */
  sign: acting(maySign, { byLink: true })
    .input(signCertificateInput)
    .mutation(async ({ ctx, input }) => {
      const certificate = await holdCertificate(ctx.tx, input.no)
      permit(reaches(ctx.actor, certificate.id))

      permitSignature(certificate.signature, input.sha256, ctx.actor.id)
      const bound = { subjectId: certificate.id, sha256: input.sha256, stepUpId: input.stepUpId }
      const tried = await passStepUp(ctx, { ...bound, code: input.code, typedName: input.typedName })
      if (!tried.passed) return { no: input.no, passed: false, triesLeft: tried.triesLeft }
      const ceremony = await requireStepUp(ctx, bound)
      const reservations = input.reservations.filter(({ text }) => text)

      const decision = reservations.length > 0 ? ('signed_with_reservations' as const) : ('signed' as const)
      const { consentSha256, stepUpId } = ceremony
      await writeDecision(ctx, certificate, { decision, by: ctx.actor.id, at: ctx.now, consentSha256, stepUpId })
      await writeReservations(ctx, certificate, reservations)
      const facts = { sha256: input.sha256, stepUpId, reservations: reservations.length }
      const eventId = await ctx.record('certificate.signed', certificate.id, facts)
      await acceptWork(ctx, certificate, ctx.actor.id, ctx.now, eventId)
      await ctx.later('certificate.print', { certificateId: certificate.id })
      return { no: input.no, passed: true, triesLeft: tried.triesLeft }
    }),

  /** Refuses the work with its reasons; it returns to the agency. */
  reject: acting(maySign, { byLink: true })
    .input(rejectCertificateInput)
    .mutation(async ({ ctx, input }) => {
      const certificate = await holdCertificate(ctx.tx, input.no)
      permit(reaches(ctx.actor, certificate.id))

      if (certificate.signature.decision) refuse('certificate.decided')
      if (certificate.contentSha256 !== input.sha256) refuse('certificate.changed')

      await writeDecision(ctx, certificate, {
        decision: 'rejected',
        by: ctx.actor.id,
        at: ctx.now,
        notes: input.reason,
      })
      const eventId = await ctx.record('certificate.rejected', certificate.id, { sha256: input.sha256 })
      await rejectWork(ctx, certificate, ctx.actor.id, input.reason, eventId)
      return { no: input.no }
    }),

  /** Writes down a paper that was signed outside the portal, with its scan; it is marked so wherever it is shown. */
  recordOutside: acting(mayPlanAtAll)
    .input(outsideSignatureInput)
    .mutation(async ({ ctx, input }) => {
      const certificate = await holdCertificate(ctx.tx, input.no)
      permit(mayRequestCertificate(ctx.actor, await peopleOf(ctx.tx, certificate.contractId)))
      const signer = await ctx.tx.contact.findFirst({
        where: {
          id: input.contactId,
          clientId: certificate.clientId,
          side: 'contracts',
          contactAuthorities: {
            some: {
              authority: 'acceptance.sign',
              OR: [{ untilOn: null }, { untilOn: { gte: dayToRow(day(input.signedOn)) } }],
            },
          },
        },
        select: { id: true },
      })
      const [scan] = await ownFiles(ctx.tx, ctx.actor, [input.fileId])

      if (!signer) refuse('certificate.no_signer', 'contactId')
      if (!scan) refuse('file.ticket', 'fileId')
      if (day(input.signedOn) > ctx.today) refuse('moment.in_future', 'signedOn')
      permitSignature(certificate.signature, input.sha256, signer.id)

      const at = day(input.signedOn) === ctx.today ? ctx.now : momentAt(day(input.signedOn), '12:00')
      await writeDecision(ctx, certificate, { decision: 'signed', by: signer.id, at, fileId: scan.id })
      const facts = { sha256: input.sha256, by: signer.id, scanSha256: scan.sha256, outside: true }
      const eventId = await ctx.record('certificate.signed', certificate.id, facts, at)
      await acceptWork(ctx, certificate, signer.id, at, eventId)
      await ctx.later('certificate.print', { certificateId: certificate.id })
      return { no: input.no }
    }),
})

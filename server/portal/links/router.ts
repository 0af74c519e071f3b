import { refuse } from '#server/kernel/refusal'
import { mayRevokeLink, maySeeLinks, maySendLink } from '#server/portal/links/policy'
import { openLinksOf, subjectByNumber } from '#server/portal/links/queries'
import { linksOfPersonInput, revokeLinkInput, sendLinkInput } from '#server/portal/links/schema'
import { acting, asking, router } from '#server/trpc'

export const linksRouter = router({
  /** The links of a client's person that still open: to what, what they allow, how long they last. */
  ofPerson: asking(maySeeLinks)
    .input(linksOfPersonInput)
    .query(async ({ ctx, input: { contactId } }) => {
      const { agencyId } = ctx.actor
      const contact = await ctx.tx.contact.findUnique({ where: { agencyId_id: { agencyId, id: contactId } } })
      if (!contact) refuse('record.missing')
      return openLinksOf(ctx.tx, agencyId, contactId)
    }),

  /** Promises a letter with a link to look at one thing, for a person who has lost theirs. */
  send: acting(maySendLink)
    .input(sendLinkInput)
    .mutation(async ({ ctx, input }) => {
      const { agencyId } = ctx.actor
      const where = { agencyId_id: { agencyId, id: input.contactId } }
      const contact = await ctx.tx.contact.findUnique({ where })
      if (!contact || contact.erasedAt) refuse('record.missing')
      if (contact.leftOn || !contact.email) refuse('link.no_address')
      const subjectId = await subjectByNumber(ctx.tx, agencyId, contact.clientId, input.number)
      if (!subjectId) refuse('link.no_subject', 'number')

      await ctx.record('link.sent', subjectId, { contactId: contact.id })
      await ctx.later('letter.send', { kind: 'link', subjectId, contactId: contact.id })
      return { contactId: contact.id }
    }),

  /** Closes a link. Whoever holds it is nobody at the next request. */
  revoke: acting(mayRevokeLink)
    .input(revokeLinkInput)
    .mutation(async ({ ctx, input }) => {
      const { agencyId } = ctx.actor
      const link = await ctx.tx.portalLink.findUnique({ where: { agencyId_id: { agencyId, id: input.linkId } } })
      if (!link) refuse('record.missing')
      if (link.revokedAt) return { linkId: link.id }

      await ctx.tx.portalLink.update({
        where: { agencyId_id: { agencyId, id: link.id } },
        data: { revokedAt: ctx.now },
      })
      await ctx.record('link.revoked', link.subjectId, { linkId: link.id, contactId: link.contactId })
      return { linkId: link.id }
    }),
})

import { refuse } from '#server/kernel/refusal'
import { mayRevokeLink, maySeeLinks } from '#server/portal/links/policy'
import { openLinksOf } from '#server/portal/links/queries'
import { linksOfInput, revokeLinkInput } from '#server/portal/links/schema'
import { acting, asking, router } from '#server/trpc'

export const linksRouter = router({
  /** The links to a subject that still open: for whom and until when. Never the token. */
  open: asking(maySeeLinks)
    .input(linksOfInput)
    .query(({ ctx, input }) => openLinksOf(ctx.tx, ctx.actor.agencyId, input.subjectId)),

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

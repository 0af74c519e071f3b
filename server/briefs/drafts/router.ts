import { mayReadBriefs } from '#server/briefs/policy'
import { getBrief } from '#server/briefs/queries'
import { acting, asking, router } from '#server/trpc'
import { draftOf, dropDraft, keepDraft } from './queries'
import { draftInput, saveDraftInput } from './schema'

/** A person's own half-written forms. Nobody else reads them, and nothing is recorded: nothing has happened yet. */
export const draftsRouter = router({
  get: asking(mayReadBriefs)
    .input(draftInput)
    .query(async ({ ctx, input }) => {
      const briefId = input.no ? (await getBrief(ctx.tx, input.no)).id : null
      return draftOf(ctx.tx, { agencyId: ctx.actor.agencyId, ownerId: ctx.actor.id, form: input.kind, briefId })
    }),

  save: acting(mayReadBriefs)
    .input(saveDraftInput)
    .mutation(async ({ ctx, input }) => {
      const briefId = input.no ? (await getBrief(ctx.tx, input.no)).id : null
      const whose = { agencyId: ctx.actor.agencyId, ownerId: ctx.actor.id, form: input.kind, briefId }
      const revision = await keepDraft(ctx.tx, whose, input.state, input.onRevision, ctx.now)
      return { revision, savedAt: ctx.now.toISOString() }
    }),

  discard: acting(mayReadBriefs)
    .input(draftInput)
    .mutation(async ({ ctx, input }) => {
      const briefId = input.no ? (await getBrief(ctx.tx, input.no)).id : null
      await dropDraft(ctx.tx, { agencyId: ctx.actor.agencyId, ownerId: ctx.actor.id, form: input.kind, briefId })
      return { kind: input.kind }
    }),
})

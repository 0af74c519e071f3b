import { mayComment, maySendVersion, maySubmitVersion } from '#server/deliverables/policy'
import { holdDeliverable, peopleOn, versionOf } from '#server/deliverables/queries'
import { isContact, isMember, reaches } from '#server/kernel/actor'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, router } from '#server/trpc'
import { nextCommentNo, writeComment } from './queries'
import { commentAnswerInput, commentInput } from './schema'

export const commentsRouter = router({
  /** Adds words to a version: the client's are read by both, the agency's by whom it chose. */
  add: acting(mayComment, { byLink: true })
    .input(commentInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(reaches(ctx.actor, deliverable.id))
      const version = versionOf(deliverable, input.version)
      const shared = isContact(ctx.actor) || input.shared === '1'
      const no = shared ? await nextCommentNo(ctx.tx, deliverable, version.id) : null
      const commentId = await writeComment(ctx.tx, ctx.actor, deliverable, version, {
        text: input.text,
        shared,
        no,
        at: ctx.now,
      })
      await ctx.record('version.commented', deliverable.id, { version: version.no, commentId, shared })
      return { no: input.no, commentId }
    }),

  /** What became of a comment: done, declined with its reason, or asked back. */
  answer: acting((actor) => isMember(actor))
    .input(commentAnswerInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      const people = await peopleOn(ctx.tx, deliverable)
      permit(maySubmitVersion(ctx.actor, people) || maySendVersion(ctx.actor, people))
      const comment = await ctx.tx.comment.findFirst({
        where: { id: input.commentId, subjectId: deliverable.id },
        select: { id: true, shared: true },
      })
      if (!comment) refuse('record.missing')
      if (input.verdict !== 'done' && !input.reason) refuse('comment.reason_missing', 'reason')
      const last = await ctx.tx.commentAnswer.aggregate({ where: { commentId: comment.id }, _max: { no: true } })
      const { agencyId, clientId } = deliverable
      const answer = {
        agencyId,
        clientId,
        commentId: comment.id,
        no: (last._max.no ?? 0) + 1,
        verdict: input.verdict,
        byId: ctx.actor.id,
        at: ctx.now,
        reason: input.reason || null,
        shared: comment.shared,
      }
      await ctx.tx.commentAnswer.createMany({ data: [answer] })
      await ctx.record('comment.answered', deliverable.id, { commentId: comment.id, verdict: input.verdict })
      return { no: input.no }
    }),
})

import { nextCommentNo, writeComment } from '#server/deliverables/comments/queries'
import { mayApprove, mayRecordOutside, maySendAtAll } from '#server/deliverables/policy'
import { type DeliverableRecord, holdDeliverable, managerOf, peopleOn, versionOf } from '#server/deliverables/queries'
import { approve, requestChanges } from '#server/deliverables/rules'
import { closeRound, endOf, getReviewer } from '#server/deliverables/versions/queries'
import { ownFiles } from '#server/files/queries'
import { reaches } from '#server/kernel/actor'
import { momentOf } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, router, type Work } from '#server/trpc'
import { isEffortOpen, writeEffort } from './queries'
import { approveVersionInput, effortInput, outsideApprovalInput, requestChangesInput } from './schema'

export const approvalsRouter = router({
  /** Marketing says the version is right: one person, one fingerprint, once. It is not an acceptance. */
  approve: acting(mayApprove, { byLink: true })
    .input(approveVersionInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(reaches(ctx.actor, deliverable.id))
      const version = versionOf(deliverable, input.version)

      approve(deliverable.facts, version.no, input.sha256)

      if (input.withNotes) {
        const no = await nextCommentNo(ctx.tx, deliverable, version.id)
        await writeComment(ctx.tx, ctx.actor, deliverable, version, {
          text: input.withNotes,
          shared: true,
          no,
          at: ctx.now,
        })
      }
      await writeApproval(ctx, deliverable, version.id, {
        sha256: version.sha256,
        by: ctx.actor.id,
        at: ctx.now,
        withNotes: Boolean(input.withNotes),
      })
      return { no: input.no, version: version.no, status: 'approved' }
    }),

  /** Marketing asks for changes, in one consolidated list; it closes the round. */
  requestChanges: acting(mayApprove, { byLink: true })
    .input(requestChangesInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(reaches(ctx.actor, deliverable.id))
      const version = versionOf(deliverable, input.version)

      const changes = input.changes.filter(({ what }) => what)
      requestChanges(deliverable.facts, version.no, input.sha256, changes.length)

      const first = (await nextCommentNo(ctx.tx, deliverable, version.id)) ?? 1
      for (const [index, { what }] of changes.entries())
        await writeComment(ctx.tx, ctx.actor, deliverable, version, {
          text: what,
          shared: true,
          no: first + index,
          at: ctx.now,
        })
      await closeRound(ctx.tx, deliverable, version.id, {
        outcome: 'changes',
        by: ctx.actor.id,
        at: ctx.now,
        recordedAt: ctx.now,
      })
      const eventId = await ctx.record('version.changes_requested', deliverable.id, {
        version: version.no,
        sha256: version.sha256,
        changes: changes.length,
      })
      const memberId = await managerOf(ctx.tx, deliverable)
      await ctx.pass(
        deliverable.id,
        { to: 'agency', memberId, duty: 'version.rework', dueAt: endOf(deliverable.dueOn) },
        eventId,
      )
      return { no: input.no, version: version.no, status: 'changes_requested' }
    }),

  /** How easy it was, asked once of whoever approved, and skippable: a customer effort score of 1 to 7. */
  effort: acting(mayApprove, { byLink: true })
    .input(effortInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(reaches(ctx.actor, deliverable.id))
      const version = versionOf(deliverable, input.version)

      if (version.approval?.approvedById !== ctx.actor.id) refuse('version.not_approved')
      if (!(await isEffortOpen(ctx.tx, deliverable, version, ctx.actor.id))) refuse('effort.answered')

      const surveyId = await writeEffort(ctx.tx, ctx.actor, deliverable, { score: Number(input.score), at: ctx.now })
      await ctx.record('effort.answered', surveyId, { deliverableId: deliverable.id, version: version.no })
      return { no: input.no, version: version.no }
    }),

  /** Writes down an approval that was given outside the portal, with its scan; it is marked so wherever it is shown. */
  recordOutside: acting(maySendAtAll)
    .input(outsideApprovalInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(mayRecordOutside(ctx.actor, await peopleOn(ctx.tx, deliverable)))
      const version = versionOf(deliverable, input.version)
      const signer = await getReviewer(ctx.tx, deliverable.clientId, input.contactId, ctx.today)
      const [scan] = await ownFiles(ctx.tx, ctx.actor, [input.fileId])
      const at = momentOf(input.approvedAt)

      approve(deliverable.facts, version.no, input.sha256)
      if (at > ctx.now) refuse('moment.in_future', 'approvedAt')
      if (version.sentAt && at < version.sentAt) refuse('moment.before_sent', 'approvedAt')

      await writeApproval(ctx, deliverable, version.id, {
        sha256: version.sha256,
        by: signer.id,
        at,
        withNotes: false,
        evidenceFileId: scan?.id ?? null,
      })
      return { no: input.no, version: version.no, status: 'approved' }
    }),
})

type Approved = { sha256: string; by: string; at: Date; withNotes: boolean; evidenceFileId?: string | null }

/** The approval, the end of its round, and the ball back to the project manager, who asks the contracts office next. */
async function writeApproval(ctx: Work, deliverable: DeliverableRecord, versionId: string, approved: Approved) {
  const { agencyId, clientId, id: deliverableId } = deliverable
  const isOutside = approved.evidenceFileId !== undefined
  const approval = {
    agencyId,
    clientId,
    deliverableId,
    id: newId(),
    versionId,
    sha256: approved.sha256,
    approvedById: approved.by,
    approvedAt: approved.at,
    withNotes: approved.withNotes,
    recordedByMemberId: isOutside ? ctx.actor.id : null,
    evidenceFileId: approved.evidenceFileId ?? null,
  }
  await ctx.tx.approval.createMany({ data: [approval] })
  const outcome = approved.withNotes ? 'approved_with_notes' : 'approved'
  await closeRound(ctx.tx, deliverable, versionId, { outcome, by: approved.by, at: approved.at, recordedAt: ctx.now })
  const facts = { versionId, sha256: approved.sha256, by: approved.by, outside: isOutside }
  const eventId = await ctx.record('version.approved', deliverableId, facts, approved.at)
  const memberId = await managerOf(ctx.tx, deliverable)
  await ctx.pass(
    deliverableId,
    { to: 'agency', memberId, duty: 'certificate.request', dueAt: endOf(deliverable.dueOn) },
    eventId,
  )
}

import { createHash } from 'node:crypto'
import { scopeDecisionOf } from '#server/briefs/scope/queries'
import { calendarOf } from '#server/calendars'
import { writeComment } from '#server/deliverables/comments/queries'
import {
  mayReadWork,
  maySendAtAll,
  maySendVersion,
  maySubmitAtAll,
  maySubmitVersion,
} from '#server/deliverables/policy'
import { type DeliverableRecord, holdDeliverable, managerOf, peopleOn, versionOf } from '#server/deliverables/queries'
import { fingerprintText, nextRound, nextVersion, roundMeter, withdraw } from '#server/deliverables/rules'
import { ownFiles } from '#server/files/queries'
import { isContact, reaches } from '#server/kernel/actor'
import { addWorkingDays } from '#server/kernel/calendar'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, router, type Work } from '#server/trpc'
import { closeRound, endOf, filesOf, getReviewer, includedRounds, openRound, writeVersion } from './queries'
import { sendVersionInput, submitVersionInput, versionInput, withdrawVersionInput } from './schema'

export const versionsRouter = router({
  /** Hands in 1 to 40 stored files, in order, as the next version. Refuses the same files twice, and work that was accepted. */
  submit: acting(maySubmitAtAll)
    .input(submitVersionInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(maySubmitVersion(ctx.actor, await peopleOn(ctx.tx, deliverable)))
      const stored = await ownFiles(
        ctx.tx,
        ctx.actor,
        input.files.map(({ fileId }) => fileId),
      )

      const files = stored.map((file, index) => ({ ...file, no: index + 1, label: input.files[index]?.label ?? '' }))
      const sha256 = createHash('sha256').update(fingerprintText(files), 'utf8').digest('hex')
      const no = nextVersion(deliverable.facts, sha256)

      const version = {
        no,
        sha256,
        noteAr: input.noteAr,
        noteEn: input.noteEn,
        madeById: ctx.actor.id,
        madeAt: ctx.now,
      }
      const versionId = await writeVersion(ctx.tx, deliverable, version, files)
      const eventId = await ctx.record('version.submitted', deliverable.id, { version: no, versionId, sha256 })
      const memberId = await managerOf(ctx.tx, deliverable)
      await ctx.pass(
        deliverable.id,
        { to: 'agency', memberId, duty: 'version.send', dueAt: endOf(deliverable.dueOn) },
        eventId,
      )
      return { no: input.no, version: no }
    }),

  /** Sends the newest version to the client's reviewer and opens its round. A round beyond the included ones names who agreed to it. */
  send: acting(maySendAtAll)
    .input(sendVersionInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(maySendVersion(ctx.actor, await peopleOn(ctx.tx, deliverable)))
      const version = versionOf(deliverable, input.version)
      const reviewer = await getReviewer(ctx.tx, deliverable.clientId, input.reviewerId, ctx.today)
      if (!deliverable.contractId) refuse('deliverable.without_contract')
      const included = (await includedRounds(ctx.tx, deliverable.contractId)) ?? 0

      if (deliverable.outsideScope && !(await scopeDecisionOf(ctx.tx, deliverable.id)))
        refuse('deliverable.outside_undecided')
      if (version.sentAt || version.no !== deliverable.versions.at(-1)?.no) refuse('version.superseded')
      const granted = deliverable.grants + (input.extraRoundReason ? 1 : 0)
      nextRound(deliverable.facts, roundMeter(included, granted, deliverable.facts.rounds))
      const responseDueOn = addWorkingDays(
        await calendarOf(ctx.tx, deliverable.contractId),
        ctx.today,
        limits.reviewWorkingDays,
      )

      const grantId = input.extraRoundReason ? await writeGrant(ctx, deliverable, input.extraRoundReason) : null
      await ctx.tx.version.updateMany({ where: { id: version.id }, data: { sentAt: ctx.now, sentById: ctx.actor.id } })
      const files = await filesOf(ctx.tx, version.id)
      await ctx.tx.file.updateMany({ where: { id: { in: files.map(({ id }) => id) } }, data: { shared: true } })
      await openRound(ctx.tx, deliverable, {
        versionId: version.id,
        reviewerId: reviewer.id,
        openedAt: ctx.now,
        responseDueOn,
        grantId,
        allowed: included + granted,
      })
      const eventId = await ctx.record('version.sent', deliverable.id, {
        version: version.no,
        sha256: version.sha256,
        reviewerId: reviewer.id,
      })
      const duty = { duty: 'version.review', dueAt: endOf(responseDueOn) } as const
      await ctx.pass(deliverable.id, { to: 'marketing', contactId: reviewer.id, ...duty }, eventId)
      await ctx.later('letter.send', {
        kind: 'review',
        subjectId: deliverable.id,
        contactId: reviewer.id,
        versionId: version.id,
      })
      return { no: input.no, version: version.no }
    }),

  /** Takes back a version that nobody of the client has opened. Once it was seen it is part of the record. */
  withdraw: acting(maySendAtAll)
    .input(withdrawVersionInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(maySendVersion(ctx.actor, await peopleOn(ctx.tx, deliverable)))
      const version = versionOf(deliverable, input.version)

      withdraw(deliverable.facts, version.no)

      await ctx.tx.version.updateMany({
        where: { id: version.id },
        data: { withdrawnAt: ctx.now, withdrawnById: ctx.actor.id },
      })
      await closeRound(ctx.tx, deliverable, version.id, {
        outcome: 'withdrawn',
        by: ctx.actor.id,
        at: ctx.now,
        recordedAt: ctx.now,
      })
      const note = { text: input.reason, shared: false, no: null, at: ctx.now }
      await writeComment(ctx.tx, ctx.actor, deliverable, version, note)
      const eventId = await ctx.record('version.withdrawn', deliverable.id, { version: version.no })
      const memberId = await managerOf(ctx.tx, deliverable)
      await ctx.pass(
        deliverable.id,
        { to: 'agency', memberId, duty: 'version.rework', dueAt: endOf(deliverable.dueOn) },
        eventId,
      )
      return { no: input.no, version: version.no }
    }),

  /** Says that the client's person has the version open before them: the proof of receipt. The page says it, not the mail's link. */
  open: acting(mayReadWork, { byLink: true })
    .input(versionInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(isContact(ctx.actor) && reaches(ctx.actor, deliverable.id))
      const version = versionOf(deliverable, input.version)
      const openings = [
        {
          agencyId: deliverable.agencyId,
          clientId: deliverable.clientId,
          versionId: version.id,
          contactId: ctx.actor.id,
          openedAt: ctx.now,
        },
      ]
      const { count } = await ctx.tx.versionOpening.createMany({ data: openings, skipDuplicates: true })
      if (count > 0) await ctx.record('version.opened', deliverable.id, { version: version.no })
      return { no: input.no, version: version.no }
    }),
})

async function writeGrant(ctx: Work, { agencyId, clientId, id: deliverableId }: DeliverableRecord, reason: string) {
  const id = newId()
  const grant = { agencyId, clientId, deliverableId, id, reason, grantedById: ctx.actor.id, grantedAt: ctx.now }
  await ctx.tx.roundGrant.createMany({ data: [grant] })
  return id
}

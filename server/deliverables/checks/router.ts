import { mayCheck, maySendAtAll } from '#server/deliverables/policy'
import { holdDeliverable, peopleOn, versionOf } from '#server/deliverables/queries'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, router } from '#server/trpc'
import { answersOn } from './queries'
import { askRequirementInput, checkInput, waiveInput } from './schema'

export const checksRouter = router({
  /** Asks a deliverable to meet a requirement of its brief, from one of its versions on. */
  ask: acting(maySendAtAll)
    .input(askRequirementInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(mayCheck(ctx.actor, await peopleOn(ctx.tx, deliverable)))
      const requirement = await ctx.tx.requirement.findFirst({
        where: {
          id: input.requirementId,
          clientId: deliverable.clientId,
          briefId: deliverable.briefId ?? undefined,
          retiredAt: null,
        },
        select: { id: true },
      })
      if (!requirement || !deliverable.briefId) refuse('requirement.other_brief', 'requirementId')
      const { agencyId, clientId, id: deliverableId } = deliverable
      const row = { agencyId, clientId, deliverableId, requirementId: requirement.id, sinceVersion: input.sinceVersion }
      await ctx.tx.deliverableRequirement.createMany({ data: [row], skipDuplicates: true })
      await ctx.record('requirement.asked', deliverableId, {
        requirementId: requirement.id,
        sinceVersion: input.sinceVersion,
      })
      return { no: input.no }
    }),

  /** Says whether a version meets a requirement. The last word counts; earlier ones stay in the record. */
  check: acting(maySendAtAll)
    .input(checkInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(mayCheck(ctx.actor, await peopleOn(ctx.tx, deliverable)))
      const version = versionOf(deliverable, input.version)
      const { asked } = await answersOn(ctx.tx, deliverable.id)
      const wanted = asked.find(({ requirementId }) => requirementId === input.requirementId)

      if (deliverable.facts.accepted) refuse('deliverable.accepted')
      if (!wanted || wanted.retired || version.no < wanted.sinceVersion)
        refuse('requirement.not_asked', 'requirementId')

      const { agencyId, clientId, id: deliverableId } = deliverable
      const verdict = {
        requirementId: input.requirementId,
        versionId: version.id,
        verdict: input.verdict,
        evidence: input.evidence || null,
      }
      await ctx.tx.requirementCheck.createMany({
        data: [{ agencyId, clientId, deliverableId, id: newId(), ...verdict, byId: ctx.actor.id, at: ctx.now }],
      })
      await ctx.record('requirement.checked', deliverableId, {
        requirementId: input.requirementId,
        version: version.no,
        verdict: input.verdict,
      })
      return { no: input.no }
    }),

  /** Lets a requirement pass for this deliverable, by name and with a reason. It is done once and cannot be taken back. */
  waive: acting(maySendAtAll)
    .input(waiveInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(mayCheck(ctx.actor, await peopleOn(ctx.tx, deliverable)))
      const { asked, waivers } = await answersOn(ctx.tx, deliverable.id)

      if (!asked.some(({ requirementId }) => requirementId === input.requirementId))
        refuse('requirement.not_asked', 'requirementId')
      if (waivers.some(({ requirementId }) => requirementId === input.requirementId)) refuse('requirement.waived')

      const { agencyId, clientId, id: deliverableId } = deliverable
      const isArabic = /\p{Script=Arabic}/u.test(input.reason)
      const reason = { reasonAr: isArabic ? input.reason : null, reasonEn: isArabic ? null : input.reason }
      await ctx.tx.requirementWaiver.createMany({
        data: [
          {
            agencyId,
            clientId,
            deliverableId,
            requirementId: input.requirementId,
            byMemberId: ctx.actor.id,
            ...reason,
            at: ctx.now,
          },
        ],
      })
      await ctx.record('requirement.waived', deliverableId, { requirementId: input.requirementId })
      return { no: input.no }
    }),
})

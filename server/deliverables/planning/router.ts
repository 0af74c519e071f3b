import { writeAct } from '#server/acts'
import { getBrief, historyOfBrief } from '#server/briefs/queries'
import { decideScope, linesFor } from '#server/briefs/scope/queries'
import { calendarOf } from '#server/calendars'
import { getContract, peopleOf, peopleOfMany } from '#server/contracts/queries'
import {
  mayPlan,
  mayPlanAtAll,
  maySendAtAll,
  maySendVersion,
  maySubmitAtAll,
  maySubmitVersion,
} from '#server/deliverables/policy'
import { holdDeliverable, managerOf, peopleOn } from '#server/deliverables/queries'
import { statusOf } from '#server/deliverables/rules'
import { deliverableInput, planDeliverableInput, scopeDecisionInput } from '#server/deliverables/schema'
import { endOf } from '#server/deliverables/versions/queries'
import { hasRole } from '#server/kernel/actor'
import { day } from '#server/kernel/day'
import { halalas } from '#server/kernel/money'
import { permit } from '#server/kernel/permit'
import { quantity, quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { acting, asking, router, type Work } from '#server/trpc'
import { askRequirements, getLine, standingContracts, writeDeliverable } from './queries'
import { dueDays, titleInSeries } from './rules'
import { planningChoicesInput } from './schema'

export const planningRouter = router({
  /** What the planning form offers: the lines of a contract with what is left of each, and of its orders. */
  choices: asking(mayPlanAtAll)
    .input(planningChoicesInput)
    .query(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.contractNo)
      permit(mayPlan(ctx.actor, await peopleOf(ctx.tx, contract.id)))
      const orders = await ctx.tx.purchaseOrder.findMany({
        where: { contractId: contract.id },
        select: { id: true, subject: { select: { number: true } } },
      })
      const own = await linesFor(ctx.tx, { contractId: contract.id, purchaseOrderId: null })
      // One after the other: a transaction is one connection.
      const ordered = []
      for (const { id: purchaseOrderId, subject } of orders)
        ordered.push({
          no: subject.number,
          lines: await linesFor(ctx.tx, { contractId: contract.id, purchaseOrderId }),
        })
      const shown = (orderNo: string | null) => (line: (typeof own)[number]) => ({
        ...line,
        orderNo,
        contracted: quantityText(line.contracted),
        left: quantityText(line.left),
      })
      return {
        contract: {
          no: contract.no,
          clientNumber: contract.clientNumber,
          title: contract.title,
          client: contract.client,
          form: contract.form,
        },
        lines: [
          ...(contract.form === 'framework' ? [] : own.map(shown(null))),
          ...ordered.flatMap(({ no, lines }) => lines.map(shown(no))),
        ],
      }
    }),

  /** The contracts that the asker plans work on. */
  contracts: asking(mayPlanAtAll).query(async ({ ctx }) => {
    const standing = await standingContracts(ctx.tx)
    const people = await peopleOfMany(
      ctx.tx,
      standing.map(({ id }) => id),
    )
    return { contracts: standing.filter(({ id }) => mayPlan(ctx.actor, people.get(id) ?? [])) }
  }),

  /** Plans a deliverable against a line, or a series of them one a month. Without a line it stands outside the scope until decided. */
  plan: acting(mayPlanAtAll)
    .input(planDeliverableInput)
    .mutation(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.contractNo)
      const people = await peopleOf(ctx.tx, contract.id)
      permit(mayPlan(ctx.actor, people))
      const brief = input.briefNo ? await getBrief(ctx.tx, input.briefNo) : null
      const line = input.lineId ? await getLine(ctx.tx, contract.id, input.lineId) : null

      if (brief && brief.contractId !== contract.id) refuse('record.missing', 'briefNo')
      if (brief && !(await historyOfBrief(ctx.tx, brief.id)).accepted) refuse('brief.not_accepted', 'briefNo')
      if (day(input.dueOn) < ctx.today) refuse('due.past', 'dueOn')
      const times = Number(input.times)
      const days = dueDays(await calendarOf(ctx.tx, contract.id), day(input.dueOn), times)

      const projectManagerId =
        people.find(({ part, deputyForId }) => part === 'project_manager' && !deputyForId)?.memberId ?? null
      const whose = { agencyId: ctx.actor.agencyId, clientId: contract.clientId }
      const numbers: string[] = []
      for (const [index, dueOn] of days.entries()) {
        const planned = await writeDeliverable(ctx.tx, {
          ...whose,
          contractId: contract.id,
          purchaseOrderId: line?.purchaseOrderId ?? null,
          lineId: line?.id ?? null,
          briefId: brief?.id ?? null,
          projectManagerId,
          title: titleInSeries(textOf(input.titleAr, input.titleEn), index, times),
          qty: quantity(input.quantity),
          dueOn,
          plannedOn: ctx.today,
          now: ctx.now,
        })
        const requirements = await askRequirements(
          ctx.tx,
          { ...whose, briefId: brief?.id ?? null, lineId: line?.id ?? null },
          planned.id,
        )
        const eventId = await ctx.record('deliverable.planned', planned.id, {
          lineId: line?.id ?? null,
          quantity: input.quantity,
          dueOn,
          requirements,
        })
        await ctx.pass(
          planned.id,
          { to: 'agency', memberId: projectManagerId, duty: 'deliverable.produce', dueAt: endOf(dueOn) },
          eventId,
        )
        numbers.push(planned.no)
      }
      return { no: numbers[0] ?? '', numbers }
    }),

  /** Work begins, or begins again after changes were asked for: the one who takes it up holds it. */
  start: acting(maySubmitAtAll)
    .input(deliverableInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(maySubmitVersion(ctx.actor, await peopleOn(ctx.tx, deliverable)))

      const status = statusOf(deliverable.facts)
      const act =
        status === 'planned' ? 'start' : status === 'changes_requested' || status === 'rejected' ? 'rework' : null
      if (!act) refuse('deliverable.started')

      await writeAct(ctx.tx, ctx.actor, {
        subjectId: deliverable.id,
        clientId: deliverable.clientId,
        kind: 'deliverable',
        act,
        occurredAt: ctx.now,
      })
      const eventId = await ctx.record('deliverable.started', deliverable.id, { act })
      const memberId = hasRole(ctx.actor, 'creative') ? ctx.actor.id : await managerOf(ctx.tx, deliverable)
      await ctx.pass(
        deliverable.id,
        { to: 'agency', memberId, duty: 'deliverable.produce', dueAt: endOf(deliverable.dueOn) },
        eventId,
      )
      return { no: input.no }
    }),

  /** What becomes of work that no line covers: dropped, goodwill with its cost, or noted as needing a change order. */
  decideScope: acting(maySendAtAll)
    .input(scopeDecisionInput)
    .mutation(async ({ ctx, input }) => {
      const deliverable = await holdDeliverable(ctx.tx, input.no)
      permit(maySendVersion(ctx.actor, await peopleOn(ctx.tx, deliverable)))

      if (!deliverable.outsideScope) refuse('deliverable.not_outside')
      if (deliverable.facts.cancelled) refuse('deliverable.cancelled')

      const { agencyId, clientId, id: subjectId } = deliverable
      const cost = input.choice === 'goodwill' ? halalas(input.cost) : null
      const isArabic = /\p{Script=Arabic}/u.test(input.reason)
      const reason = isArabic ? textOf(input.reason, null) : textOf(null, input.reason)
      await decideScope(ctx.tx, {
        agencyId,
        clientId,
        subjectId,
        choice: input.choice,
        cost,
        reason,
        decidedById: ctx.actor.id,
        now: ctx.now,
      })
      const eventId = await ctx.record('deliverable.scope_decided', subjectId, {
        choice: input.choice,
        cost: cost?.toString() ?? null,
      })
      if (input.choice === 'drop') await drop(ctx, deliverable, eventId)
      return { no: input.no, choice: input.choice }
    }),
})

async function drop(ctx: Work, { id: subjectId, clientId }: { id: string; clientId: string }, eventId: string) {
  await writeAct(ctx.tx, ctx.actor, { subjectId, clientId, kind: 'deliverable', act: 'cancel', occurredAt: ctx.now })
  await ctx.settle(subjectId, eventId)
}

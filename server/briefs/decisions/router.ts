import { writeAct } from '#server/acts'
import { acceptanceFactsOf } from '#server/briefs/overview/queries'
import {
  mayAcceptAtAll,
  mayAcceptForAccount,
  mayAcceptForProject,
  mayDecideScope,
  mayLogAtAll,
  mayLogBrief,
  mayTurnBack,
} from '#server/briefs/policy'
import { type Brief, getBrief, historyOfBrief, holdBrief } from '#server/briefs/queries'
import { fieldsOf, readingsOf } from '#server/briefs/readings/queries'
import { statesOf } from '#server/briefs/readings/rules'
import { asksAnew } from '#server/briefs/return-briefs/rules'
import { acceptBrief, isOpen, scoreOf } from '#server/briefs/rules'
import { acceptBriefInput, decideScopeInput, reasonInput, supersedeInput } from '#server/briefs/schema'
import { decideScope } from '#server/briefs/scope/queries'
import { languageOf } from '#server/briefs/spans/rules'
import { replaceBrief } from '#server/briefs/submissions/queries'
import { holderOf } from '#server/briefs/submissions/rules'
import { peopleOf } from '#server/contracts/queries'
import { halalas } from '#server/kernel/money'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { acting, router, type Work } from '#server/trpc'

const said = (text: string) => (languageOf(text) === 'ar' ? textOf(text, null) : textOf(null, text))

/** A verb done to a brief, with what it belongs to. */
const actOn = (
  ctx: Work,
  brief: Brief,
  act: string,
  more: { reason?: string; particulars?: Record<string, string | number> } = {},
) =>
  writeAct(ctx.tx, ctx.actor, {
    subjectId: brief.id,
    clientId: brief.clientId,
    kind: 'brief',
    act,
    occurredAt: ctx.now,
    ...(more.reason ? { reason: said(more.reason) } : {}),
    ...(more.particulars ? { particulars: more.particulars } : {}),
  })

export const decisionsRouter = router({
  /** Half of the pair takes the brief on; with the second half it is accepted, and work may be planned from it. */
  accept: acting(mayAcceptAtAll)
    .input(acceptBriefInput)
    .mutation(async ({ ctx, input: { no, half } }) => {
      const brief = await holdBrief(ctx.tx, no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      const [latest] = await readingsOf(ctx.tx, brief.id)
      permit(half === 'account' ? mayAcceptForAccount(ctx.actor, people) : mayAcceptForProject(ctx.actor, people))

      if (!latest) refuse('brief.not_read')
      if (!isOpen(history)) refuse('brief.not_open')
      if (history.accepted) refuse('brief.already_accepted')
      const states = statesOf(await fieldsOf(ctx.tx, latest.id))
      const facts = await acceptanceFactsOf(ctx.tx, brief, states, history, latest.lineId ?? brief.lineId)
      const outcome = acceptBrief(facts, half, ctx.actor.id)

      await actOn(ctx, brief, 'accept', { particulars: { half, reading: latest.no } })
      const event = await ctx.record('brief.accepted', brief.id, { half, reading: latest.no, outcome })
      if (outcome === 'accepted') await ctx.settle(brief.id, event)
      else {
        const memberId = holderOf(people, half === 'account' ? 'project_manager' : 'account_manager')
        await ctx.pass(brief.id, { to: 'agency', memberId, duty: 'brief.accept' }, event)
      }
      return { outcome }
    }),

  /** What becomes of work that no line covers. Nothing outside the contract is begun without this. */
  scope: acting(mayAcceptAtAll)
    .input(decideScopeInput)
    .mutation(async ({ ctx, input }) => {
      const brief = await holdBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      permit(mayDecideScope(ctx.actor, people))

      if (!isOpen(history) || history.accepted) refuse('brief.not_open')
      const cost = input.choice === 'goodwill' ? halalas(input.cost) : null

      const { agencyId, id: decidedById } = ctx.actor
      const subject = { agencyId, clientId: brief.clientId, subjectId: brief.id }
      const { choice } = input
      await decideScope(ctx.tx, { ...subject, choice, cost, reason: said(input.reason), decidedById, now: ctx.now })
      if (choice === 'drop') await actOn(ctx, brief, 'decline')
      if (choice === 'change_order') await actOn(ctx, brief, 'flag_scope')
      const event = await ctx.record('brief.scope_decided', brief.id, {
        choice,
        ...(cost === null ? {} : { cost: String(cost) }),
      })
      if (choice === 'drop') await ctx.settle(brief.id, event)
      return { choice }
    }),

  /** Below the lower gate the client is asked for a new brief, with the reason. */
  askAnew: acting(mayLogAtAll)
    .input(reasonInput)
    .mutation(async ({ ctx, input }) => {
      const brief = await holdBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      const [latest] = await readingsOf(ctx.tx, brief.id)
      permit(mayTurnBack(ctx.actor, people))

      if (!latest) refuse('brief.not_read')
      if (!isOpen(history) || history.accepted) refuse('brief.not_open')
      const { score } = scoreOf(statesOf(await fieldsOf(ctx.tx, latest.id)))
      if (!asksAnew(score)) refuse('brief.above_rebrief')

      await actOn(ctx, brief, 'request_rebrief', { reason: input.reason })
      const event = await ctx.record('brief.turned_back', brief.id, { score })
      const speaker = await ctx.tx.contact.findFirst({ where: { id: brief.speakerId }, select: { side: true } })
      const contactId = speaker?.side === 'marketing' ? brief.speakerId : null
      await ctx.pass(brief.id, { to: 'marketing', contactId, duty: 'brief.rewrite' }, event)
      return { score }
    }),

  decline: acting(mayLogAtAll)
    .input(reasonInput)
    .mutation(async ({ ctx, input }) => {
      const brief = await holdBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      permit(mayTurnBack(ctx.actor, people))

      if (!isOpen(history) || history.accepted) refuse('brief.not_open')

      await actOn(ctx, brief, 'decline', { reason: input.reason })
      await ctx.settle(brief.id, await ctx.record('brief.declined', brief.id))
      return { no: brief.no }
    }),

  /** A newer brief of the same client stands in this one's place. */
  supersede: acting(mayLogAtAll)
    .input(supersedeInput)
    .mutation(async ({ ctx, input }) => {
      const older = await holdBrief(ctx.tx, input.no)
      const newer = await getBrief(ctx.tx, input.by)
      const people = await peopleOf(ctx.tx, older.contractId)
      const history = await historyOfBrief(ctx.tx, older.id)
      permit(mayLogBrief(ctx.actor, people))

      if (!isOpen(history)) refuse('brief.not_open')
      if (newer.clientId !== older.clientId || newer.id === older.id) refuse('brief.replaces_itself', 'by')

      await replaceBrief(ctx.tx, ctx.actor.agencyId, newer, older, ctx.actor.id)
      await ctx.settle(older.id, await ctx.record('brief.superseded', older.id, { by: newer.id }))
      return { no: older.no }
    }),
})

import { mayAcceptAtAll, mayReadBriefs, mayWriteRequirements } from '#server/briefs/policy'
import { getBrief, historyOfBrief, holdBrief, personsOf } from '#server/briefs/queries'
import { wordsOf } from '#server/briefs/readings/queries'
import { returnBriefsOfBrief } from '#server/briefs/return-briefs/queries'
import { isOpen, statusOf } from '#server/briefs/rules'
import { briefInput } from '#server/briefs/schema'
import { languageOf, spanOf } from '#server/briefs/spans/rules'
import { peopleOf } from '#server/contracts/queries'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, asking, router } from '#server/trpc'
import { answersAbout, columnsOf, requirementsOf } from './queries'
import { cellOf, coverageOf } from './rules'
import { addRequirementInput, retireRequirementInput } from './schema'

export const requirementsRouter = router({
  /** The thread: every demand of a brief against every version made for it. */
  of: asking(mayReadBriefs)
    .input(briefInput)
    .query(async ({ ctx, input }) => {
      const brief = await getBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      const requirements = await requirementsOf(ctx.tx, brief.id)
      const columns = await columnsOf(ctx.tx, brief.id)
      const about = await answersAbout(ctx.tx, brief.id)
      const persons = await personsOf(
        ctx.tx,
        [...about.checks, ...about.waivers].map(({ byId }) => byId),
      )
      const [returned] = await returnBriefsOfBrief(ctx.tx, brief.id)
      const live = requirements.filter(({ retiredAt }) => !retiredAt)
      return {
        brief,
        status: statusOf(history),
        words: (await wordsOf(ctx.tx, brief.id)).map(({ text, lang }) => ({ text, lang })),
        columns: columns.map((column) => ({
          ...column,
          ...coverageOf(live.map(({ id }) => cellOf(id, column, about))),
        })),
        rows: requirements.map((requirement) => ({
          ...requirement,
          cells: columns.map((column) => {
            const cell = cellOf(requirement.id, column, about)
            return { ...cell, by: persons.get(cell.byId ?? '')?.name ?? null }
          }),
        })),
        returned: returned ?? null,
        mayWrite: mayWriteRequirements(ctx.actor, people) && isOpen(history),
      }
    }),

  add: acting(mayAcceptAtAll)
    .input(addRequirementInput)
    .mutation(async ({ ctx, input }) => {
      const brief = await holdBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const words = await wordsOf(ctx.tx, brief.id)
      const before = await requirementsOf(ctx.tx, brief.id)
      permit(mayWriteRequirements(ctx.actor, people))

      if (!isOpen(await historyOfBrief(ctx.tx, brief.id))) refuse('brief.not_open')
      const starts = input.starts === '' ? null : Number(input.starts)
      const span = input.quote ? spanOf(words, input.quote, starts, 'quote') : null
      const no = Math.max(0, ...before.map((one) => one.no)) + 1
      const isArabic = languageOf(input.quote) === 'ar'

      const { agencyId, id: linkedById } = ctx.actor
      const id = newId()
      const whose = { agencyId, clientId: brief.clientId }
      const textAr = input.textAr || (!input.textEn && isArabic ? input.quote : null) || null
      const textEn = input.textEn || (!input.textAr && !isArabic ? input.quote : null) || null
      await ctx.tx.requirement.createMany({
        data: { ...whose, id, briefId: brief.id, no, textAr, textEn, addedByAgency: !span },
      })
      if (span)
        await ctx.tx.span.createMany({ data: { ...whose, id: newId(), ...span, requirementId: id, linkedById } })
      await ctx.record('requirement.added', brief.id, { requirement: id, no, quoted: span !== null })
      return { no }
    }),

  /** A demand that is asked no longer. What was checked of it stays on record. */
  retire: acting(mayAcceptAtAll)
    .input(retireRequirementInput)
    .mutation(async ({ ctx, input }) => {
      const brief = await holdBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const found = (await requirementsOf(ctx.tx, brief.id)).find(({ no }) => String(no) === input.requirement)
      permit(mayWriteRequirements(ctx.actor, people))

      if (!found) refuse('record.missing')
      if (found.retiredAt) refuse('requirement.retired')

      await ctx.tx.requirement.updateMany({ where: { id: found.id }, data: { retiredAt: ctx.now } })
      await ctx.record('requirement.retired', brief.id, { requirement: found.id, no: found.no })
      return { no: found.no }
    }),
})

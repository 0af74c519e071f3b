import { mayAnswerReturnBrief, mayReadOwnBriefs, maySubmitBrief } from '#server/briefs/policy'
import { attachmentsOf, getBrief, historiesOf, historyOfBrief, personsOf } from '#server/briefs/queries'
import { wordsOf } from '#server/briefs/readings/queries'
import { openReturnBriefs, returnBriefsOfBrief } from '#server/briefs/return-briefs/queries'
import { statusOf } from '#server/briefs/rules'
import { briefInput } from '#server/briefs/schema'
import { calendarOf } from '#server/calendars'
import { peopleOf } from '#server/contracts/queries'
import { riyadhClock } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, asking, router } from '#server/trpc'
import { ownBriefs, ownContracts, takeIn } from './queries'
import { arrivalOf, holderOf, readingDueAt } from './rules'
import { ownBriefsInput, submitBriefInput } from './schema'

/** What the client's marketing sends and reads. It has selects of its own: no reading, score, reason or note of ours is in them. */
export const submissionsRouter = router({
  choices: asking(maySubmitBrief).query(async ({ ctx }) => ({
    contracts: (await ownContracts(ctx.tx)).map(({ id, clientNumber }) => ({ id, name: clientNumber })),
  })),

  list: asking(mayReadOwnBriefs)
    .input(ownBriefsInput)
    .query(async ({ ctx, input }) => {
      const { rows, total } = await ownBriefs(ctx.tx, input.page)
      const histories = await historiesOf(
        ctx.tx,
        rows.map(({ id }) => id),
      )
      const open = await openReturnBriefs(
        ctx.tx,
        rows.map(({ id }) => id),
      )
      return {
        total,
        maySubmit: maySubmitBrief(ctx.actor),
        rows: rows.map(({ id, ...brief }) => {
          const history = histories.get(id)
          const asked = open.get(id)
          return {
            ...brief,
            status: history ? statusOf(history) : ('received' as const),
            /** The return brief that this reader may answer. */
            toAnswer: asked && mayAnswerReturnBrief(ctx.actor, asked.toContactId) ? asked.no : null,
          }
        }),
      }
    }),

  get: asking(mayReadOwnBriefs)
    .input(briefInput)
    .query(async ({ ctx, input }) => {
      const { id, no, title, type, channel, receivedAt, contractId, speakerId } = await getBrief(ctx.tx, input.no)
      const sender = (await personsOf(ctx.tx, [speakerId])).get(speakerId)
      const arrival = arrivalOf(await calendarOf(ctx.tx, contractId), receivedAt)
      return {
        ...{ no, title, type, channel, receivedAt },
        sender: sender?.name ?? null,
        status: statusOf(await historyOfBrief(ctx.tx, id)),
        readFrom: arrival.outOfHours ? riyadhClock(arrival.workStarts).day : null,
        words: (await wordsOf(ctx.tx, id)).map(({ no, text, lang, occurredAt, sha256 }) => ({
          no,
          text,
          lang,
          occurredAt,
          sha256,
        })),
        attachments: await attachmentsOf(ctx.tx, id),
        returned: (await returnBriefsOfBrief(ctx.tx, id)).map(({ no, sentAt, neededBy, answeredAt }) => ({
          no,
          sentAt,
          neededBy,
          answeredAt,
        })),
      }
    }),

  /** A brief sent from the portal stands in the same queue as one that was logged, with its number at once. */
  submit: acting(maySubmitBrief)
    .input(submitBriefInput)
    .mutation(async ({ ctx, input }) => {
      const contract = (await ownContracts(ctx.tx)).find(({ id }) => id === input.contractId)
      if (!contract) refuse('record.missing', 'contractId')
      const people = await peopleOf(ctx.tx, contract.id)
      permit(maySubmitBrief(ctx.actor))

      const calendar = await calendarOf(ctx.tx, contract.id)
      const dueAt = readingDueAt(calendar, arrivalOf(calendar, ctx.now))
      const ownerId = holderOf(people, 'account_manager')
      if (!ownerId) refuse('record.missing', 'contractId')

      const { id: speakerId } = ctx.actor
      const from = {
        actor: ctx.actor,
        contract,
        speakerId,
        loggedById: null,
        ownerId,
        channel: 'portal',
        receivedAt: ctx.now,
        now: ctx.now,
      } as const
      const brief = await takeIn(ctx.tx, { ...input, ...from })
      const facts = { channel: 'portal', words: brief.sha256, speaker: speakerId, files: input.fileIds.length }
      const event = await ctx.record('brief.received', brief.id, facts)
      await ctx.pass(brief.id, { to: 'agency', memberId: ownerId, duty: 'brief.read', dueAt }, event)
      return { no: brief.no }
    }),
})

import { calendarOf } from '#server/calendars'
import { peopleOf } from '#server/contracts/queries'
import { momentFrom } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, asking, router } from '#server/trpc'
import { decisionsRouter } from './decisions/router'
import { draftOf, dropDraft } from './drafts/queries'
import { draftsRouter } from './drafts/router'
import { clientsWithBriefs, countOpen, listBriefs } from './inbox/queries'
import { overviewOf } from './overview/queries'
import {
  mayAcceptForAccount,
  mayAcceptForProject,
  mayAssessBrief,
  mayDecideScope,
  mayLogAtAll,
  mayLogBrief,
  mayReadBriefs,
  maySendReturnBrief,
  mayTurnBack,
  mayWriteRequirements,
} from './policy'
import { getBrief, historyOfBrief, holdBrief } from './queries'
import { fieldsOf, readingsOf, wordsOf, writeReading } from './readings/queries'
import { readingFrom, statesOf } from './readings/rules'
import { requirementsRouter } from './requirements/router'
import { returnBriefsRouter } from './return-briefs/router'
import { isOpen, scoreOf } from './rules'
import { assessBriefInput, briefInput, briefListInput, logBriefInput } from './schema'
import { linesFor } from './scope/queries'
import { contractFor, contractsToChoose, replaceBrief, speakers, takeIn } from './submissions/queries'
import { submissionsRouter } from './submissions/router'
import { arrivalOf, holderOf, readingDueAt } from './submissions/rules'

export const briefsRouter = router({
  list: asking(mayReadBriefs)
    .input(briefListInput)
    .query(async ({ ctx, input }) => ({
      ...(await listBriefs(ctx.tx, input, ctx.actor)),
      counts: await countOpen(ctx.tx),
      clients: await clientsWithBriefs(ctx.tx),
      mayLog: mayLogAtAll(ctx.actor),
    })),

  get: asking(mayReadBriefs)
    .input(briefInput)
    .query(async ({ ctx, input }) => {
      const brief = await getBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const whose = { agencyId: ctx.actor.agencyId, ownerId: ctx.actor.id, form: 'reading', briefId: brief.id } as const
      return {
        ...(await overviewOf(ctx.tx, brief, await calendarOf(ctx.tx, brief.contractId))),
        draft: await draftOf(ctx.tx, whose),
        may: {
          assess: mayAssessBrief(ctx.actor, people),
          sendReturn: maySendReturnBrief(ctx.actor, people),
          acceptForAccount: mayAcceptForAccount(ctx.actor, people),
          acceptForProject: mayAcceptForProject(ctx.actor, people),
          decideScope: mayDecideScope(ctx.actor, people),
          turnBack: mayTurnBack(ctx.actor, people),
          writeRequirements: mayWriteRequirements(ctx.actor, people),
        },
      }
    }),

  /** What the form of a new brief offers: contracts, and the people of their clients. */
  choices: asking(mayLogAtAll).query(async ({ ctx }) => ({
    contracts: await contractsToChoose(ctx.tx),
    speakers: await speakers(ctx.tx),
    now: ctx.now,
    draft: await draftOf(ctx.tx, { agencyId: ctx.actor.agencyId, ownerId: ctx.actor.id, form: 'log', briefId: null }),
  })),

  log: acting(mayLogAtAll)
    .input(logBriefInput)
    .mutation(async ({ ctx, input }) => {
      const contract = await contractFor(ctx.tx, input.contractNo)
      const people = await peopleOf(ctx.tx, contract.id)
      const speaker = (await speakers(ctx.tx)).find(({ id }) => id === input.speakerId)
      const older = input.supersedes ? await holdBrief(ctx.tx, input.supersedes) : null
      permit(mayLogBrief(ctx.actor, people))

      const receivedAt = momentFrom(input.receivedAt)
      if (speaker?.clientId !== contract.clientId) refuse('brief.speaker_elsewhere', 'speakerId')
      if (receivedAt > ctx.now) refuse('brief.received_ahead', 'receivedAt')
      if (older && older.clientId !== contract.clientId) refuse('brief.replaces_itself', 'supersedes')
      const calendar = await calendarOf(ctx.tx, contract.id)
      const dueAt = readingDueAt(calendar, arrivalOf(calendar, receivedAt))

      const { agencyId, id: loggedById } = ctx.actor
      const ownerId = holderOf(people, 'account_manager') ?? loggedById
      const brief = await takeIn(ctx.tx, {
        ...input,
        actor: ctx.actor,
        contract,
        loggedById,
        ownerId,
        receivedAt,
        now: ctx.now,
      })
      if (older) await replaceBrief(ctx.tx, agencyId, brief, older, loggedById)
      await dropDraft(ctx.tx, { agencyId, ownerId: loggedById, form: 'log', briefId: null })
      const facts = {
        channel: input.channel,
        words: brief.sha256,
        speaker: input.speakerId,
        files: input.fileIds.length,
      }
      const event = await ctx.record('brief.received', brief.id, facts, receivedAt)
      if (older) await ctx.settle(older.id, await ctx.record('brief.superseded', older.id, { by: brief.id }))
      await ctx.pass(brief.id, { to: 'agency', memberId: ownerId, duty: 'brief.read', dueAt }, event)
      return { no: brief.no }
    }),

  /** One reading of the words: the account manager's judgement, scored. What was read before stays as it was. */
  assess: acting(mayLogAtAll)
    .input(assessBriefInput)
    .mutation(async ({ ctx, input }) => {
      const brief = await holdBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      const [latest] = await readingsOf(ctx.tx, brief.id)
      const before = latest ? await fieldsOf(ctx.tx, latest.id) : []
      permit(mayAssessBrief(ctx.actor, people))

      if (!isOpen(history) || history.accepted) refuse('brief.not_open')
      if (String(latest?.no ?? 0) !== input.onRevision) refuse('brief.reading_moved')
      const fields = readingFrom(input.fields, await wordsOf(ctx.tx, brief.id), before)
      const { score, gate } = scoreOf(statesOf(fields))
      const line = (await linesFor(ctx.tx, brief)).find(({ id }) => id === input.lineId)
      if (input.lineId && !line) refuse('record.missing', 'lineId')

      const { agencyId, id: madeById } = ctx.actor
      const no = (latest?.no ?? 0) + 1
      const lineId = line?.id ?? null
      const made = { agencyId, clientId: brief.clientId, briefId: brief.id, no, madeById, now: ctx.now }
      await writeReading(ctx.tx, { ...made, score, gate, note: input.note || null, lineId, fields })
      await ctx.tx.brief.updateMany({ where: { id: brief.id }, data: { lineId } })
      await dropDraft(ctx.tx, { agencyId, ownerId: madeById, form: 'reading', briefId: brief.id })
      await ctx.record('brief.read', brief.id, { reading: no, score, gate })
      return { reading: no, score }
    }),

  drafts: draftsRouter,
  decisions: decisionsRouter,
  returnBriefs: returnBriefsRouter,
  requirements: requirementsRouter,
  submissions: submissionsRouter,
})

import { keepAnswers, readAnew } from '#server/briefs/answers/queries'
import { draftOf, dropDraft } from '#server/briefs/drafts/queries'
import {
  mayAnswerReturnBrief,
  mayLogAtAll,
  mayReadBriefs,
  mayReadReturnBrief,
  maySendReturnBrief,
} from '#server/briefs/policy'
import { type BriefHistory, getBrief, historyOfBrief, holdBrief, personsOf } from '#server/briefs/queries'
import { fieldsOf, readingsOf, wordsOf } from '#server/briefs/readings/queries'
import { statesOf } from '#server/briefs/readings/rules'
import { isOpen, questionsOf, scoreOf } from '#server/briefs/rules'
import { speakers } from '#server/briefs/submissions/queries'
import { arrivalOf, holderOf, readingDueAt } from '#server/briefs/submissions/rules'
import { calendarOf } from '#server/calendars'
import { peopleOf } from '#server/contracts/queries'
import { mayOnlySee, reaches } from '#server/kernel/actor'
import { workingDaysBetween } from '#server/kernel/calendar'
import { day, momentAt, todayAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import { nextNumber } from '#server/numbers'
import { hold, registerSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'
import { getReturnBrief, returnBriefsOfBrief, writeAnswer, writeReturnBrief } from './queries'
import { answersTo, asksAnew, pointsOf, returnable, understandingOf } from './rules'
import { answerReturnBriefInput, returnBriefInput, type SendReturnBrief, sendReturnBriefInput } from './schema'

const typed = (ar: string, en: string): Text => textOf(ar || null, en || null)

/** What was typed as questions: rows left empty are none. */
const askedIn = ({ questions }: SendReturnBrief) =>
  questions
    .filter(({ textAr, textEn }) => textAr || textEn)
    .map(({ field, textAr, textEn, proposedAr, proposedEn }) => ({
      field: field || null,
      text: typed(textAr, textEn),
      proposed: typed(proposedAr, proposedEn),
    }))

/** Whether the page offers to send: what `send` would refuse is not offered. */
const mayGoBack = (history: BriefHistory, score: number | null) =>
  isOpen(history) && !history.accepted && !history.returnBriefOpen && score !== null && !asksAnew(score)

export const returnBriefsRouter = router({
  /** The return briefs of a brief, and what a new one would start from. */
  of: asking(mayReadBriefs)
    .input(returnBriefInput)
    .query(async ({ ctx, input }) => {
      const brief = await getBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      const [latest] = await readingsOf(ctx.tx, brief.id)
      const fields = latest ? await fieldsOf(ctx.tx, latest.id) : []
      const sent = await returnBriefsOfBrief(ctx.tx, brief.id)
      const persons = await personsOf(
        ctx.tx,
        sent.flatMap(({ toContactId, answeredById, sentById }) => [toContactId, answeredById, sentById]),
      )
      const score = latest ? scoreOf(statesOf(fields)) : null
      const whose = {
        agencyId: ctx.actor.agencyId,
        ownerId: ctx.actor.id,
        form: 'return_brief',
        briefId: brief.id,
      } as const
      return {
        brief,
        score: score?.score ?? null,
        sent: sent.map((one) => ({
          ...one,
          to: persons.get(one.toContactId ?? '')?.name ?? null,
          answeredBy: persons.get(one.answeredById ?? '')?.name ?? null,
        })),
        start: {
          understandingAr: understandingOf(fields, 'ar'),
          understandingEn: understandingOf(fields, 'en'),
          questions: score ? questionsOf(score).map(({ field, wouldAdd }) => ({ field, points: wouldAdd })) : [],
        },
        contacts: (await speakers(ctx.tx)).filter((one) => one.clientId === brief.clientId && one.side === 'marketing'),
        draft: await draftOf(ctx.tx, whose),
        maySend: maySendReturnBrief(ctx.actor, people) && mayGoBack(history, score?.score ?? null),
      }
    }),

  send: acting(mayLogAtAll)
    .input(sendReturnBriefInput)
    .mutation(async ({ ctx, input }) => {
      const brief = await holdBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, brief.contractId)
      const history = await historyOfBrief(ctx.tx, brief.id)
      const [latest] = await readingsOf(ctx.tx, brief.id)
      const addressee = (await speakers(ctx.tx)).find(({ id }) => id === input.toContactId)
      permit(maySendReturnBrief(ctx.actor, people))

      if (!isOpen(history) || history.accepted) refuse('brief.not_open')
      if (!latest) refuse('brief.not_read')
      if (addressee?.clientId !== brief.clientId || addressee.side !== 'marketing')
        refuse('return_brief.addressee', 'toContactId')
      const fields = await fieldsOf(ctx.tx, latest.id)
      returnable(latest.score, history.returnBriefOpen)
      const questions = askedIn(input).map((one) => ({ ...one, points: pointsOf(fields, one.field) }))

      const { agencyId, id: sentById } = ctx.actor
      const id = newId()
      const no = await nextNumber(ctx.tx, agencyId, 'return_brief')
      await registerSubject(ctx.tx, {
        agencyId,
        id,
        clientId: brief.clientId,
        kind: 'return_brief',
        number: no,
        title: brief.title,
        recordedAt: ctx.now,
      })
      await writeReturnBrief(ctx.tx, {
        agencyId,
        id,
        clientId: brief.clientId,
        briefId: brief.id,
        revisionId: latest.id,
        toContactId: input.toContactId,
        neededBy: day(input.neededBy),
        lineId: latest.lineId ?? brief.lineId,
        sentById,
        now: ctx.now,
        understanding: typed(input.understandingAr, input.understandingEn),
        out: typed(input.outAr, input.outEn),
        clientDates: typed(input.clientDatesAr, input.clientDatesEn),
        nextStep: typed(input.nextStepAr, input.nextStepEn),
        questions,
      })
      await dropDraft(ctx.tx, { agencyId, ownerId: sentById, form: 'return_brief', briefId: brief.id })
      const event = await ctx.record('return_brief.sent', brief.id, {
        returnBrief: id,
        questions: questions.length,
        reading: latest.no,
      })
      const dueAt = momentAt(day(input.neededBy), '23:59')
      await ctx.pass(brief.id, { to: 'marketing', contactId: input.toContactId, duty: 'brief.answer', dueAt }, event)
      await ctx.later('letter.send', { kind: 'return_brief', subjectId: id, contactId: input.toContactId })
      return { no }
    }),

  /** What the client reads: our understanding and questions, their own words, and nothing we say among ourselves. */
  forClient: asking(mayReadReturnBrief, { byLink: true })
    .input(returnBriefInput)
    .query(async ({ ctx, input }) => {
      const sent = await getReturnBrief(ctx.tx, input.no)
      permit(reaches(ctx.actor, sent.id))
      const agency = await ctx.tx.agency.findFirstOrThrow({ select: { nameAr: true, nameEn: true } })
      const answeredBy = (await personsOf(ctx.tx, [sent.answeredById])).get(sent.answeredById ?? '')
      const { no, title, understanding, out, clientDates, nextStep, line, neededBy, sentAt, answeredAt, confirmed } =
        sent
      return {
        ...{ no, title, understanding, out, clientDates, nextStep, line, neededBy, sentAt, answeredAt, confirmed },
        briefNo: sent.briefNo,
        agency: textOf(agency.nameAr, agency.nameEn),
        answeredBy: answeredBy?.name ?? null,
        /** Working days since it was sent; null once it was answered. */
        waitedDays: answeredAt
          ? null
          : workingDaysBetween(await calendarOf(ctx.tx, sent.contractId), todayAt(sentAt), ctx.today),
        questions: sent.questions.map(({ no, text, proposed, answer }) => ({ no, text, proposed, answer })),
        words: (await wordsOf(ctx.tx, sent.briefId)).map(({ no, text, lang, occurredAt }) => ({
          no,
          text,
          lang,
          occurredAt,
        })),
        mayAnswer: !answeredAt && !mayOnlySee(ctx.actor) && mayAnswerReturnBrief(ctx.actor, sent.toContactId),
      }
    }),

  /** The client confirms or corrects, once. What they say becomes the next reading, and the ball comes back to us. */
  answer: acting(mayReadReturnBrief, { byLink: true })
    .input(answerReturnBriefInput)
    .mutation(async ({ ctx, input }) => {
      const found = await getReturnBrief(ctx.tx, input.no)
      await hold(ctx.tx, found.briefId)
      const sent = await getReturnBrief(ctx.tx, input.no)
      const people = await peopleOf(ctx.tx, sent.contractId)
      permit(reaches(ctx.actor, sent.id) && mayAnswerReturnBrief(ctx.actor, sent.toContactId))

      if (sent.answeredAt) refuse('return_brief.answered')
      const answers = answersTo(sent.questions, input.answers)
      const corrected = input.correction !== '' || answers.some(({ confirmed }) => !confirmed)
      const calendar = await calendarOf(ctx.tx, sent.contractId)
      const dueAt = readingDueAt(calendar, arrivalOf(calendar, ctx.now))

      const { agencyId, id: byContactId } = ctx.actor
      const given = { agencyId, clientId: sent.clientId, returnBriefId: sent.id, byContactId, now: ctx.now, corrected }
      const byNo = new Map(sent.questions.map(({ no, id }) => [no, id]))
      await writeAnswer(
        ctx.tx,
        given,
        answers.flatMap(({ no, text }) => ({ questionId: byNo.get(no) ?? '', text })),
      )
      const spans = await keepAnswers(ctx, sent, answers, input.correction)
      const reading = await readAnew(ctx, sent, answers, spans)
      const facts = { returnBrief: sent.id, corrected, reading: reading?.no ?? null, score: reading?.score ?? null }
      const event = await ctx.record('return_brief.answered', sent.briefId, facts)
      await ctx.pass(
        sent.briefId,
        { to: 'agency', memberId: holderOf(people, 'account_manager'), duty: 'brief.read', dueAt },
        event,
      )
      return { no: sent.no, confirmed: !corrected }
    }),
})

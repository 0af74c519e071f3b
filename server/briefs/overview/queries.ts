import {
  attachmentsOf,
  type Brief,
  type BriefHistory,
  historyOfBrief,
  neighboursOf,
  personsOf,
} from '#server/briefs/queries'
import { type ClientWords, fieldsOf, type Reading, readingsOf, wordsOf } from '#server/briefs/readings/queries'
import { statesOf } from '#server/briefs/readings/rules'
import { type BriefScore, blockersOf, isOpen, scoreOf, shortestWay, statusOf } from '#server/briefs/rules'
import { hasApprovedChange, linesFor, scopeDecisionOf, scopeFlagOf, termsFor } from '#server/briefs/scope/queries'
import { signalsInWords, signalsOf } from '#server/briefs/signals/rules'
import { arrivalOf } from '#server/briefs/submissions/rules'
import type { Tx } from '#server/db'
import type { WorkingCalendar } from '#server/kernel/calendar'
import { dayFromRow } from '#server/kernel/day'
import { decimal } from '#server/kernel/money'
import { quantityText } from '#server/kernel/quantity'
import { pickText } from '#server/kernel/words'

/** Everything the agency reads on a brief's page. A contact has a page of their own, with a select of its own. */
export async function overviewOf(tx: Tx, brief: Brief, calendar: WorkingCalendar) {
  const history = await historyOfBrief(tx, brief.id)
  const readings = await readingsOf(tx, brief.id)
  const latest = readings[0] ?? null
  const fields = latest ? await fieldsOf(tx, latest.id) : []
  const score = latest ? scoreOf(statesOf(fields)) : null
  const words = await wordsOf(tx, brief.id)
  const arrival = arrivalOf(calendar, brief.receivedAt)
  const { account, project, ...said } = await saidBy(tx, brief, words, readings, history)

  return {
    ...brief,
    ...said,
    status: statusOf(history),
    arrival,
    attachments: await attachmentsOf(tx, brief.id),
    reading: latest && { no: latest.no, note: latest.note, lineId: latest.lineId ?? brief.lineId },
    fields,
    score: score && { ...score, way: shortestWay(score) },
    signals: signalsFor(words, fields, brief.channel, arrival.outOfHours),
    halves: {
      account: history.accountAt && { by: account, at: history.accountAt },
      project: history.projectAt && { by: project, at: history.projectAt },
    },
    isOpen: isOpen(history),
    isAccepted: history.accepted,
    turnedBackReason: history.turnedBackReason,
    scope: await scopeOf(tx, brief, latest?.lineId ?? brief.lineId),
    blockers: score ? await blockersFor(tx, brief, score, history) : [],
    returnBriefs: await returnBriefsOf(tx, brief.id),
    ...(await neighboursOf(tx, brief.id)),
  }
}

/** Everybody who said or did something on the page, by name. */
async function saidBy(
  tx: Tx,
  brief: Brief,
  words: readonly ClientWords[],
  readings: readonly Reading[],
  { accountBy, projectBy }: BriefHistory,
) {
  const logged = await tx.brief.findFirst({ where: { id: brief.id }, select: { loggedById: true, note: true } })
  const speakers = words.map(({ speakerId }) => speakerId)
  const readers = readings.map(({ madeById }) => madeById)
  const all = [brief.speakerId, logged?.loggedById, accountBy, projectBy, ...speakers, ...readers]
  const persons = await personsOf(tx, all)
  const who = (id: string | null | undefined) => persons.get(id ?? '') ?? null
  return {
    internalNote: logged?.note ?? null,
    speaker: who(brief.speakerId),
    loggedBy: who(logged?.loggedById),
    account: who(accountBy),
    project: who(projectBy),
    words: words.map(({ speakerId, ...one }) => ({ ...one, speaker: who(speakerId) })),
    readings: readings.map(({ no, madeById, madeAt, score, gate, note }) => ({
      no,
      by: who(madeById),
      at: madeAt,
      score,
      gate,
      note,
    })),
  }
}

function signalsFor(
  words: readonly { text: string }[],
  fields: Awaited<ReturnType<typeof fieldsOf>>,
  channel: string,
  outOfHours: boolean,
) {
  const inWords = signalsInWords(words[0]?.text ?? '', { channel, outOfHours })
  if (fields.length === 0) return [...inWords]
  const texts = Object.fromEntries(fields.map(({ field, value }) => [field, pickText(value, 'ar') || null]))
  const inFields = signalsOf(texts)
  const isNew = inWords.filter((one) => !inFields.some((two) => two.field === one.field && two.code === one.code))
  return [...inFields, ...isNew]
}

/** Which line the work would draw on, what is left of every line that could carry it, and what was decided when none can. */
async function scopeOf(tx: Tx, brief: Brief, lineId: string | null) {
  const lines = await linesFor(tx, brief)
  const { rounds, endsOn } = await termsFor(tx, brief.contractId)
  const decision = await scopeDecisionOf(tx, brief.id)
  const flag = await scopeFlagOf(tx, brief.id)
  const line = lines.find(({ id }) => id === lineId) ?? null
  const decider = decision && (await personsOf(tx, [decision.decidedById])).get(decision.decidedById)
  return {
    lineId,
    verdict: !line ? ('outside' as const) : line.left > 0n ? ('within' as const) : ('spent' as const),
    lines: lines.map(({ contracted, left, ...one }) => ({
      ...one,
      contracted: quantityText(contracted),
      left: quantityText(left),
    })),
    rounds,
    endsOn: endsOn && dayFromRow(endsOn),
    flag,
    decision: decision && {
      choice: decision.choice,
      cost: decision.cost === null ? null : decimal(decision.cost),
      reason: decision.reason,
      at: decision.decidedAt,
      by: decider?.name ?? null,
    },
  }
}

/** The facts that an acceptance stands on. Loaded in one place, so that the page and the act never disagree. */
export async function acceptanceFactsOf(
  tx: Tx,
  brief: Brief,
  states: Parameters<typeof scoreOf>[0],
  history: BriefHistory,
  lineId: string | null,
) {
  const line = (await linesFor(tx, brief)).find(({ id }) => id === lineId)
  const decision = await scopeDecisionOf(tx, brief.id)
  return {
    states,
    lineLeft: line?.left ?? null,
    scopeChoice: decision && decision.choice !== 'outside_scope' ? decision.choice : null,
    changeOrderApproved: await hasApprovedChange(tx, brief.id),
    returnBriefOpen: history.returnBriefOpen,
    acceptedByAccount: history.accountBy,
    acceptedByProject: history.projectBy,
  }
}

async function blockersFor(tx: Tx, brief: Brief, score: BriefScore, history: BriefHistory) {
  const states = Object.fromEntries(score.fields.map(({ field, state }) => [field, state]))
  const [latest] = await readingsOf(tx, brief.id)
  return blockersOf(await acceptanceFactsOf(tx, brief, states, history, latest?.lineId ?? brief.lineId))
}

/** The return briefs of a brief, the newest first, as its page points to them. */
export async function returnBriefsOf(tx: Tx, briefId: string) {
  const rows = await tx.$queryRaw<
    { no: string; sentAt: Date; neededBy: Date | null; answeredAt: Date | null; questions: number }[]
  >`
    select s.number as no, r.sent_at as "sentAt", r.answer_needed_by as "neededBy", a.answered_at as "answeredAt",
      (select count(*)::int from questions q where q.agency_id = r.agency_id and q.subject_id = r.id) as questions
    from return_briefs r
    join subjects s on s.agency_id = r.agency_id and s.id = r.id
    left join return_brief_answers a on a.agency_id = r.agency_id and a.return_brief_id = r.id
    where r.brief_id = ${briefId}::uuid order by r.sent_at desc`
  return rows.map(({ neededBy, ...row }) => ({ ...row, neededBy: neededBy && dayFromRow(neededBy) }))
}

import { scopeDecisionOf } from '#server/briefs/scope/queries'
import { clientChoices } from '#server/clients/queries'
import { isContact, isMember, isOnSide, mayOnlySee, reaches } from '#server/kernel/actor'
import { permit } from '#server/kernel/permit'
import { formatQuantity } from '#server/kernel/quantity'
import { namesOf } from '#server/people'
import { asking, router } from '#server/trpc'
import { isEffortOpen } from './approvals/queries'
import { approvalsRouter } from './approvals/router'
import { certificateOf } from './certificates/queries'
import { certificatesRouter } from './certificates/router'
import { columnOf, matrixOf } from './checks/queries'
import { checksRouter } from './checks/router'
import { commentsOf } from './comments/queries'
import { commentsRouter } from './comments/router'
import { listDeliverables } from './lists/queries'
import { placeOf } from './places/queries'
import { planningRouter } from './planning/router'
import {
  mayApprove,
  mayCheck,
  mayComment,
  mayPlan,
  mayPlanAtAll,
  mayReadWork,
  mayRecordOutside,
  maySendVersion,
  maySubmitVersion,
} from './policy'
import { getDeliverable, peopleOn, versionOf } from './queries'
import { statusOf } from './rules'
import { deliverableInput, deliverableListInput } from './schema'
import { signaturesRouter } from './signatures/router'
import { filesOf, lateDaysOf, meterOf, reviewersOf } from './versions/queries'
import { versionsRouter } from './versions/router'
import { versionInput } from './versions/schema'
import { openReviews, recentApprovals, worksInHand } from './works/queries'

export const deliverablesRouter = router({
  planning: planningRouter,
  versions: versionsRouter,
  comments: commentsRouter,
  approvals: approvalsRouter,
  checks: checksRouter,
  certificates: certificatesRouter,
  signatures: signaturesRouter,

  /** A page of deliverables, by holder, state and client, in order of their due day. */
  list: asking((actor) => isMember(actor))
    .input(deliverableListInput)
    .query(async ({ ctx, input }) => ({
      ...(await listDeliverables(ctx.tx, input)),
      clients: await clientChoices(ctx.tx),
      mayPlan: mayPlanAtAll(ctx.actor),
    })),

  /** The client's side of the same: what waits for their review, what the agency is working on, what they approved last. */
  works: asking((actor) => isOnSide(actor, 'marketing')).query(async ({ ctx }) => {
    const waiting = await openReviews(ctx.tx, ctx.today)
    return {
      waiting: waiting.map(({ reviewerId, ...row }) => ({ ...row, mine: reviewerId === ctx.actor.id })),
      inHand: await worksInHand(ctx.tx),
      approved: await recentApprovals(ctx.tx),
    }
  }),

  /** A deliverable with its versions and rounds: where it stands, with whom, and what the asker may do. */
  get: asking(mayReadWork)
    .input(deliverableInput)
    .query(async ({ ctx, input }) => {
      const deliverable = await getDeliverable(ctx.tx, input.no)
      const people = await peopleOn(ctx.tx, deliverable)
      const place = await placeOf(ctx.tx, deliverable)
      const matrix = await matrixOf(ctx.tx, deliverable)
      const latest = deliverable.versions.findLast(({ withdrawnAt }) => !withdrawnAt)
      const lateDays = await lateDaysOf(ctx.tx, deliverable, ctx.today)
      const names = await namesOf(ctx.tx, [
        ...deliverable.versions.flatMap(({ madeById, approval }) => [
          madeById,
          approval?.approvedById,
          approval?.recordedByMemberId,
        ]),
        ...deliverable.rounds.map(({ reviewerId }) => reviewerId),
        deliverable.acceptance?.acceptedById,
      ])
      return {
        ...headOf(deliverable),
        place,
        rounds: deliverable.rounds.map(({ reviewerId, id: _, ...round }) => ({
          ...round,
          reviewer: names.get(reviewerId) ?? null,
          lateDays: round.closedAt ? 0 : lateDays,
        })),
        meter: await meterOf(ctx.tx, deliverable),
        versions: deliverable.versions.map((version) => versionHead(version, names)),
        latestFiles: latest ? await filesOf(ctx.tx, latest.id) : [],
        matrix,
        coverage: matrix.columns.at(-1)?.coverage ?? null,
        acceptance: deliverable.acceptance && {
          ...deliverable.acceptance,
          acceptedBy: names.get(deliverable.acceptance.acceptedById ?? '') ?? null,
        },
        certificate: await certificateOf(ctx.tx, deliverable.id),
        scopeDecision: isMember(ctx.actor) ? await scopeDecisionOf(ctx.tx, deliverable.id) : null,
        reviewers: isMember(ctx.actor) ? await reviewersOf(ctx.tx, deliverable.clientId, ctx.today) : [],
        may: {
          plan: mayPlan(ctx.actor, people),
          submit: maySubmitVersion(ctx.actor, people),
          send: maySendVersion(ctx.actor, people),
          check: mayCheck(ctx.actor, people),
        },
      }
    }),

  /** One version as it is looked at: its files, what was said, its round, and what the asker may decide. */
  version: asking(mayReadWork, { byLink: true })
    .input(versionInput)
    .query(async ({ ctx, input }) => {
      const deliverable = await getDeliverable(ctx.tx, input.no)
      permit(reaches(ctx.actor, deliverable.id))
      const version = versionOf(deliverable, input.version)
      const people = await peopleOn(ctx.tx, deliverable)
      const comments = await commentsOf(ctx.tx, deliverable.id, version.id)
      const round = deliverable.rounds.findLast(({ versionId }) => versionId === version.id) ?? null
      const names = await namesOf(ctx.tx, [
        version.madeById,
        version.approval?.approvedById,
        version.approval?.recordedByMemberId,
        round?.reviewerId,
        ...comments.flatMap(({ byMemberId, byContactId, answer }) => [byMemberId, byContactId, answer?.byId]),
      ])
      const isLatest = deliverable.versions.findLast(({ withdrawnAt }) => !withdrawnAt)?.id === version.id
      const isOpen = round !== null && round.closedAt === null
      return {
        ...headOf(deliverable),
        place: await placeOf(ctx.tx, deliverable),
        /** A letter's own link opens this deliverable and nothing beside it. */
        isByLink: isContact(ctx.actor) && ctx.actor.link !== undefined,
        version: { ...versionHead(version, names), isLatest },
        others: deliverable.versions.filter(({ withdrawnAt }) => !withdrawnAt).map(({ no }) => no),
        files: await filesOf(ctx.tx, version.id),
        round: round && {
          no: round.no,
          openedAt: round.openedAt,
          responseDueOn: round.responseDueOn,
          closedAt: round.closedAt,
          outcome: round.outcome,
          reviewer: names.get(round.reviewerId) ?? null,
          lateDays: round.closedAt ? 0 : await lateDaysOf(ctx.tx, deliverable, ctx.today),
        },
        meter: await meterOf(ctx.tx, deliverable),
        checks: await columnOf(ctx.tx, deliverable, version.no),
        reviewers: isMember(ctx.actor) ? await reviewersOf(ctx.tx, deliverable.clientId, ctx.today) : [],
        asksEffort:
          isContact(ctx.actor) &&
          !mayOnlySee(ctx.actor) &&
          (await isEffortOpen(ctx.tx, deliverable, version, ctx.actor.id)),
        comments: comments.map(({ byMemberId, byContactId, answer, ...comment }) => ({
          ...comment,
          by: names.get(byMemberId ?? byContactId ?? '') ?? null,
          side: byContactId ? ('marketing' as const) : ('agency' as const),
          answer: answer && { ...answer, by: names.get(answer.byId) ?? null },
        })),
        may: {
          comment: mayComment(ctx.actor) && !mayOnlySee(ctx.actor) && (isMember(ctx.actor) || (isOpen && isLatest)),
          open: isContact(ctx.actor) && !mayOnlySee(ctx.actor),
          approve: mayApprove(ctx.actor) && !mayOnlySee(ctx.actor) && isOpen && isLatest,
          recordOutside: mayRecordOutside(ctx.actor, people) && isOpen && isLatest,
          answer: maySubmitVersion(ctx.actor, people) || maySendVersion(ctx.actor, people),
        },
      }
    }),
})

type Deliverable = Awaited<ReturnType<typeof getDeliverable>>

const headOf = (deliverable: Deliverable) => ({
  no: deliverable.no,
  title: deliverable.title,
  quantity: formatQuantity(deliverable.qty),
  dueOn: deliverable.dueOn,
  outsideScope: deliverable.outsideScope,
  imported: deliverable.imported,
  status: statusOf(deliverable.facts),
})

function versionHead(version: Deliverable['versions'][number], names: Awaited<ReturnType<typeof namesOf>>) {
  const { approval } = version
  return {
    no: version.no,
    sha256: version.sha256,
    note: { ar: version.noteAr, en: version.noteEn },
    madeAt: version.madeAt,
    madeBy: names.get(version.madeById) ?? null,
    sentAt: version.sentAt,
    withdrawnAt: version.withdrawnAt,
    /** Null where earlier records do not say. */
    opened: version.wasOpened ? true : version.importId ? null : false,
    approval: approval && {
      at: approval.approvedAt,
      by: names.get(approval.approvedById) ?? null,
      withNotes: approval.withNotes,
      outside: approval.recordedByMemberId !== null,
      recordedBy: names.get(approval.recordedByMemberId ?? '') ?? null,
      evidenceFileId: approval.evidenceFileId,
      imported: approval.importId !== null,
    },
    rejections: version.rejections.map(({ reason, onDate }) => ({ reason, on: onDate })),
  }
}

import { exception, type ImportException } from '#server/imports/exceptions/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'

type Work = FileRecord<'deliverables'>

/** Work that was reviewed, approved or taken over in a way that is refused today. */
export const workExceptions = (file: EngagementFile): readonly ImportException[] => [
  ...file.deliverables.flatMap((work) => [
    ...roundExceptions(file, work),
    ...approverExceptions(file, work),
    ...lineException(work),
    ...(work.status === 'accepted' ? acceptanceExceptions(file, work) : []),
  ]),
  ...file.milestones.flatMap((milestone) => milestoneException(file, milestone)),
]

const isApproval = ({ outcome }: Work['reviewRounds'][number]) =>
  outcome === 'approved' || outcome === 'approved_with_notes'
const newest = ({ versions }: Pick<Work, 'versions'>) => Math.max(0, ...versions.map(({ no }) => no))

/** A round beyond those included needs leave. */
function roundExceptions(file: EngagementFile, { id, contractId, reviewRounds }: Work): ImportException[] {
  const included = file.contracts.find((contract) => contract.id === contractId)?.terms.includedReviewRounds ?? 0
  return reviewRounds
    .filter(({ no, authorisation }) => no > included && authorisation === null)
    .map(({ no }) =>
      exception(id, 'round_beyond_included', 'deliverable: changes_requested>in_production (extra round authorised)', {
        values: { round: no, included },
      }),
    )
}

/** Only whom the client named may say that work is right. */
function approverExceptions(file: EngagementFile, { id, reviewRounds }: Work): ImportException[] {
  const mayApprove = (reviewer: string) =>
    file.contacts.find((contact) => contact.id === reviewer)?.authority.includes('deliverable.approve') ?? false
  return reviewRounds
    .filter((round) => isApproval(round) && !mayApprove(round.reviewer))
    .map(({ no, reviewer }) =>
      exception(id, 'approval_without_authority', 'deliverable: in_review>approved (named approver)', {
        values: { round: no },
        relatedIds: [reviewer],
      }),
    )
}

const lineException = ({ id, lineId, briefId }: Work): ImportException[] =>
  lineId
    ? []
    : [
        exception(id, 'work_without_line', 'brief: scored>accepted (line with quantity left)', {
          relatedIds: briefId ? [briefId] : [],
        }),
      ]

/** Taking over needs the approval of that very version, a certificate, and every requirement answered for. */
function acceptanceExceptions(file: EngagementFile, work: Work): ImportException[] {
  const { id, acceptanceId, reviewRounds } = work
  const version = newest(work)
  const approved = reviewRounds.some((round) => round.version === version && isApproval(round))
  return [
    ...(approved
      ? []
      : [
          exception(id, 'accepted_without_approving_round', 'deliverable: in_review>approved', { values: { version } }),
        ]),
    ...(acceptanceId ? [] : [exception(id, 'accepted_without_certificate', 'deliverable: approved>accepted')]),
    ...unmetException(file, work, version),
  ]
}

function unmetException(file: EngagementFile, { id, acceptanceId }: Work, version: number): ImportException[] {
  const unmet = file.requirements
    .filter(({ deliverableIds }) => deliverableIds.includes(id))
    .filter(({ checks }) =>
      checks.some(
        (check) =>
          (check.state === 'not_met' || check.state === 'unanswered') &&
          ((check.deliverableId === id && check.version === version) ||
            (acceptanceId && check.certificateId === acceptanceId)),
      ),
    )
  if (unmet.length === 0) return []
  const names = unmet.map(({ no }) => `R${no}`).join(', ')
  return [
    exception(id, 'accepted_with_requirement_not_met', 'requirement gate before acceptance', {
      values: { requirement: names },
      relatedIds: [...unmet.map((requirement) => requirement.id), ...(acceptanceId ? [acceptanceId] : [])],
    }),
  ]
}

/** A milestone is reached when the version in hand that day is one that marketing approved. */
function milestoneException(file: EngagementFile, milestone: FileRecord<'milestones'>): ImportException[] {
  const { id, reached } = milestone
  if (!reached) return []
  const unapproved = worksOf(file, milestone).filter((work) => {
    const inHand = Math.max(0, ...work.versions.filter(({ at }) => at.slice(0, 10) <= reached).map(({ no }) => no))
    return !work.reviewRounds.some((round) => round.version === inHand && isApproval(round))
  })
  if (unapproved.length === 0) return []
  return [
    exception(id, 'milestone_without_approval', 'milestone: planned>reached (linked deliverables approved)', {
      relatedIds: unapproved.map((work) => work.id),
    }),
  ]
}

/** The work a milestone rests on: what names it, and what the plan puts before it. */
export function worksOf(file: EngagementFile, { id }: FileRecord<'milestones'>): readonly Work[] {
  const before = new Set(file.plan.filter(({ subjectId }) => subjectId === id).flatMap(({ dependsOn }) => dependsOn))
  return file.deliverables.filter((work) => work.milestoneId === id || before.has(work.id))
}

import { newId } from '#server/kernel/id'
import type { Fixture } from '#tests/support/access/fixtures'
import {
  contractsOffice,
  makers,
  marketing,
  members,
  pair,
  projectManagers,
  projectSide,
} from '#tests/support/access/groups'
import type { Letter } from '#tests/support/access/people'

const review: Letter = { to: 'huda', about: 'deliverableId', may: 'approve' }
const readers = [...members, ...marketing, ...contractsOffice] as const
const version = 1
const reason = 'اتفقنا عليه هاتفيًا'

export const deliverableDoors: Record<string, Fixture> = {
  'deliverables.list': { may: members, input: () => ({}) },
  'deliverables.works': { may: marketing },
  'deliverables.get': { may: readers, input: ({ deliverableNo: no }) => ({ no }) },
  'deliverables.version': {
    may: [...readers, 'link'],
    input: ({ deliverableNo: no }) => ({ no, version }),
    letter: review,
  },
  'deliverables.planning.choices': { may: projectSide, input: ({ contractNo }) => ({ contractNo }) },
  'deliverables.planning.contracts': { may: projectManagers },
  'deliverables.planning.plan': {
    may: projectSide,
    input: ({ contractNo, lineId }) => ({ contractNo, lineId, titleAr: 'ملصق', quantity: '1', dueOn: '2026-11-29' }),
  },
  'deliverables.planning.start': { may: makers, input: ({ outsideNo: no }) => ({ no }) },
  'deliverables.planning.decideScope': {
    may: pair,
    input: ({ outsideNo: no }) => ({ no, choice: 'drop', reason }),
  },
  'deliverables.versions.submit': {
    may: makers,
    input: ({ deliverableNo: no, fileId }) => ({ no, files: [{ fileId }] }),
    refuses: ['file.ticket', 'version.same_files'],
  },
  'deliverables.versions.send': {
    may: pair,
    input: ({ deliverableNo: no, reviewerId }) => ({ no, version, reviewerId }),
    refuses: 'version.superseded',
  },
  'deliverables.versions.withdraw': { may: pair, input: ({ deliverableNo: no }) => ({ no, version, reason }) },
  'deliverables.versions.open': {
    may: [...marketing, ...contractsOffice, 'link'],
    input: ({ deliverableNo: no }) => ({ no, version }),
    letter: review,
  },
  'deliverables.comments.add': {
    may: [...members, ...marketing, 'link'],
    input: ({ deliverableNo: no }) => ({ no, version, text: 'الشعار صغير' }),
    letter: review,
  },
  'deliverables.comments.answer': {
    may: [...pair, 'reem'],
    input: ({ deliverableNo: no, commentId }) => ({ no, commentId, verdict: 'done' }),
  },
  'deliverables.approvals.approve': {
    may: ['huda', 'link'],
    input: ({ deliverableNo: no, versionSha: sha256 }) => ({ no, version, sha256 }),
    letter: review,
  },
  'deliverables.approvals.requestChanges': {
    may: ['huda', 'link'],
    input: ({ deliverableNo: no, versionSha: sha256 }) => ({ no, version, sha256, changes: [{ what: reason }] }),
    letter: review,
  },
  'deliverables.approvals.effort': {
    may: ['huda', 'link'],
    input: ({ approvedNo: no }) => ({ no, version, score: '6' }),
    letter: { ...review, about: 'approvedId' },
  },
  'deliverables.approvals.recordOutside': {
    may: pair,
    input: ({ deliverableNo: no, versionSha: sha256, reviewerId: contactId }) => ({
      ...{ no, version, sha256, contactId },
      approvedAt: '2026-11-15T09:12',
      fileId: newId(),
    }),
    refuses: 'file.ticket',
  },
  'deliverables.checks.ask': {
    may: pair,
    input: ({ deliverableNo: no, requirementId }) => ({ no, requirementId, sinceVersion: 1 }),
    refuses: 'requirement.other_brief',
  },
  'deliverables.checks.check': {
    may: pair,
    input: ({ deliverableNo: no, requirementId }) => ({ no, version, requirementId, verdict: 'met' }),
    refuses: 'requirement.not_asked',
  },
  'deliverables.checks.waive': {
    may: pair,
    input: ({ deliverableNo: no, requirementId }) => ({ no, requirementId, reason }),
    refuses: 'requirement.not_asked',
  },
}

import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { newId } from '#server/kernel/id'

type Requirement = FileRecord<'requirements'>
type Check = Requirement['checks'][number]
type Work = FileRecord<'deliverables'>

/** Which work is asked for which demand from which version on, and the verdicts on versions and certificates. */
export function writeChecks(book: Book): void {
  for (const requirement of book.file.requirements) {
    for (const ref of requirement.deliverableIds) {
      const work = book.file.deliverables.find(({ id }) => id === ref)
      if (work) writeAsked(book, requirement, work)
    }
    for (const check of requirement.checks) if (check.certificateId) writeCertificateCheck(book, requirement, check)
  }
}

const newest = ({ versions }: Work) => Math.max(0, ...versions.map(({ no }) => no))

/**
 * A demand is asked from the first version that was judged by it. One that no version was judged by is asked from the next,
 * because the file says: without a check it did not apply.
 */
function writeAsked(book: Book, requirement: Requirement, work: Work): void {
  const clientId = book.clientOf(work.contractId)
  const checks = requirement.checks.filter(
    ({ deliverableId, version }) => deliverableId === work.id && version !== null,
  )
  const since = checks.length > 0 ? Math.min(...checks.map(({ version }) => version ?? 1)) : newest(work) + 1
  book.add('DeliverableRequirement', {
    clientId,
    deliverableId: book.id(work.id),
    requirementId: book.id(requirement.id),
    sinceVersion: since,
  })
  for (const version of work.versions.filter(({ no }) => no >= since))
    writeVersionCheck(book, requirement, work, version.no, checks.find((check) => check.version === version.no) ?? null)
}

function writeVersionCheck(
  book: Book,
  requirement: Requirement,
  work: Work,
  version: number,
  check: Check | null,
): void {
  if (check?.state === 'unanswered') return
  if (check?.state === 'waived') {
    writeWaiver(book, requirement, work, version, check)
    return
  }
  book.add('RequirementCheck', {
    id: newId(),
    clientId: book.clientOf(work.contractId),
    requirementId: book.id(requirement.id),
    deliverableId: book.id(work.id),
    versionId: book.id(`${work.id}@${version}`),
    verdict: check?.state ?? 'not_applicable',
    byId: check?.by ? book.id(check.by) : null,
    at: check?.at ? book.at(check.at) : null,
    importId: book.importId,
  })
}

function writeWaiver(book: Book, requirement: Requirement, work: Work, version: number, check: Check): void {
  const by = check.waivedBy ?? check.by
  if (!by) return
  const sent = work.versions.find(({ no }) => no === version)?.at ?? work.due
  book.add('RequirementWaiver', {
    clientId: book.clientOf(work.contractId),
    deliverableId: book.id(work.id),
    requirementId: book.id(requirement.id),
    ...(book.isMember(by) ? { byMemberId: book.id(by) } : { byContactId: book.id(by) }),
    reasonAr: check.waivedReason?.ar,
    reasonEn: check.waivedReason?.en,
    at: book.at(check.at ?? sent),
    importId: book.importId,
  })
}

function writeCertificateCheck(book: Book, requirement: Requirement, check: Check): void {
  const certificate = book.file.acceptanceCertificates.find(({ id }) => id === check.certificateId)
  if (!certificate || check.state === 'unanswered') return
  book.add('RequirementCheck', {
    id: newId(),
    clientId: book.clientOf(certificate.contractId),
    requirementId: book.id(requirement.id),
    certificateId: book.id(certificate.id),
    verdict: check.state === 'waived' ? 'not_applicable' : check.state,
    byId: book.maybeId(check.by),
    at: check.at ? book.at(check.at) : null,
    importId: book.importId,
  })
}

import type { LetterOrder } from './letters'

// The words the house is built from. Each list is complete: what is not named here cannot be said.

/** Every way an answer can be wrong. A schema names the problem, `problems.ts` explains it. */
export const problems = [
  'invalid',
  'required',
  'too_long',
  'too_many',
  'too_few',
  'amount.shape',
  'quantity.shape',
  'percent.shape',
  'day.shape',
  'moment.shape',
  'email.shape',
  'password.short',
  'vat_number.shape',
  'iban.shape',
  'one_language',
  'code.shape',
  'code.repeated',
  'code.taken',
] as const
export type Problem = (typeof problems)[number]
export const problem = (name: Problem) => name

/** Everything that can be named, linked, held, found or talked about: the kinds of the register of subjects. */
export const subjectKinds = [
  'agency',
  'client',
  'contract',
  'purchase_order',
  'change_order',
  'guarantee',
  'penalty',
  'extension_claim',
  'notice',
  'evaluation',
  'brief',
  'return_brief',
  'deliverable',
  'certificate',
  'milestone',
  'claim',
  'invoice',
  'receipt',
  'interaction',
  'case',
  'promise',
  'survey',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Who can hold a thing. `nobody` is not a side: a chain that is settled has no open row. */
export const holderSides = ['agency', 'marketing', 'contracts', 'finance', 'third_party', 'suspended'] as const
export type HolderSide = (typeof holderSides)[number]

/** What the holder of a thing has to do with it. `imported` is history whose duty the source did not say. */
export const duties = [
  'imported',
  'brief.read',
  'brief.accept',
  'brief.answer',
  'brief.rewrite',
  'brief.decide_scope',
  'deliverable.produce',
  'version.send',
  'version.review',
  'version.rework',
  'certificate.request',
  'certificate.sign',
  'claim.pay',
  'claim.order',
  'claim.answer',
  'claim.certify',
  'claim.issue',
  'claim.submit',
] as const
export type Duty = (typeof duties)[number]

/** Everything that can happen, as subject and past participle. The timeline and the audit log are two readings of this list. */
export const eventNames = [
  'client.added',
  'client.changed',
  'contact.added',
  'contact.changed',
  'contact.left',
  'agency.changed',
  'contract.entered',
  'contract.people_changed',
  'contract.lines_added',
  'subject.imported',
  'link.sent',
  'link.revoked',
  'step_up.begun',
  'step_up.passed',
  'member.invited',
  'member.left',
  'role.granted',
  'role.ended',
  'brief.received',
  'brief.read',
  'brief.accepted',
  'brief.turned_back',
  'brief.declined',
  'brief.superseded',
  'brief.scope_decided',
  'return_brief.sent',
  'return_brief.answered',
  'requirement.added',
  'requirement.retired',
  'deliverable.planned',
  'deliverable.started',
  'deliverable.scope_decided',
  'version.submitted',
  'version.sent',
  'version.opened',
  'version.withdrawn',
  'version.commented',
  'version.approved',
  'version.changes_requested',
  'comment.answered',
  'effort.answered',
  'requirement.asked',
  'requirement.checked',
  'requirement.waived',
  'certificate.requested',
  'certificate.signed',
  'certificate.rejected',
  'deliverable.accepted',
  'claim.assembled',
  'invoice.paid',
  'invoice.paid_in_part',
  'claim.order_returned',
  'claim.submitted',
  'claim.returned',
  'claim.resubmitted',
  'claim.certified',
  'claim.payment_ordered',
  'invoice.issued',
  'invoice.credited',
  'receipt.recorded',
  'interaction.logged',
  'case.opened',
  'case.answered',
  'case.replied',
  'case.noted',
  'case.resolved',
  'case.closed',
  'promise.given',
  'promise.moved',
  'promise.kept',
  'slip.told',
] as const
export type EventName = (typeof eventNames)[number]

/** Every promise of work for later, and what it needs to be kept. */
export type Jobs = {
  'letter.send': LetterOrder
  'invoice.print': { invoiceId: string }
  /** Draws the paper of a certificate that was signed, and keeps it. */
  'certificate.print': { certificateId: string }
}

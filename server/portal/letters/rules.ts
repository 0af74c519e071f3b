import type { LinkRight } from '#server/kernel/actor'
import type { SubjectLetter } from '#server/kernel/letters'
import type { SubjectKind } from '#server/kernel/vocabulary'

/** What each letter's link lets its reader do, beside looking. */
const rights: Record<SubjectLetter, LinkRight> = {
  return_brief: 'answer',
  review: 'approve',
  certificate: 'sign',
  invoice: 'see',
  case_answer: 'answer',
  slip: 'see',
  link: 'see',
}
export const rightOf = (kind: SubjectLetter): LinkRight => rights[kind]

/**
 * The portal's page of a subject, without its language. `version` is the number of the version that a letter was about. A subject
 * without a page of its own is shown on the page that lists it.
 */
export function portalPathOf(kind: SubjectKind, number: string, version: number | null): string {
  const no = encodeURIComponent(number)
  switch (kind) {
    case 'return_brief':
      return `/p/return/${no}`
    case 'deliverable':
      return version ? `/p/work/${no}/v/${version}` : '/p'
    case 'certificate':
      return `/p/certificates/${no}/sign`
    case 'claim':
      return `/p/claims/${no}`
    case 'case':
      return `/p/cases/${no}`
    case 'promise':
      return '/p/promises'
    case 'contract':
      return '/p/contract'
    default:
      return '/p'
  }
}

import type { Thing } from '#server/reports/today/things/queries'

/** Where a row of an agency's day leads. What has no page of its own is read on its contract, read only. */
export function agencyPathOf(kind: string, thing: Thing): string | null {
  const no = thing.no
  if (kind === 'tell_client') return `/interactions/new?tell=${no}`
  if (kind === 'review' && thing.version) return `/deliverables/${no}/v/${thing.version}`
  switch (thing.kind) {
    case 'case':
      return `/cases/${no}`
    case 'promise':
      return `/promises?of=${no}#${no}`
    case 'return_brief':
      return thing.onNo && `/briefs/${thing.onNo}/return`
    case 'brief':
      return `/briefs/${no}`
    case 'deliverable':
      return `/deliverables/${no}`
    case 'certificate':
      return `/certificates/${no}`
    case 'claim':
      return `/claims/${no}`
    case 'invoice':
      return `/invoices/${no}`
    case 'client':
      return `/clients/${no}`
    default:
      return thing.contractNo && `/contracts/${thing.contractNo}`
  }
}

/** Where a row of a client's person's day leads. Null where the portal has no page for it. */
export function portalPathOf(kind: string, thing: Thing): string | null {
  const no = thing.no
  switch (thing.kind) {
    case 'return_brief':
      return `/p/return/${no}`
    case 'deliverable':
      return thing.version ? `/p/work/${no}/v/${thing.version}` : null
    case 'case':
      return `/p/cases/${no}`
    case 'promise':
      return '/p/promises'
    case 'certificate':
      return kind === 'sign_certificate' ? `/p/certificates/${no}/sign` : '/p/certificates'
    case 'claim':
      return `/p/claims/${no}`
    case 'penalty':
      return '/p/contract'
    default:
      return null
  }
}

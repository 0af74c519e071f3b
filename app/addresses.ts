/** Where a record of each kind is read by members. A kind without a page of its own is read on its contract or not at all. */
const folders: Readonly<Record<string, string>> = {
  client: '/clients',
  contract: '/contracts',
  brief: '/briefs',
  deliverable: '/deliverables',
  certificate: '/certificates',
  claim: '/claims',
  invoice: '/invoices',
  case: '/cases',
}

/** The address of a record without its language, `/briefs/BR-01`; null where it has no page of its own. */
export const addressOf = (kind: string, no: string | null): string | null =>
  no && folders[kind] ? `${folders[kind]}/${no}` : null

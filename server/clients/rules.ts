import type { Side } from '#server/kernel/actor'
import { refuse } from '#server/kernel/refusal'
import type { ContactAuthority } from './schema'

/** What each office can be told to do. Approving is marketing's and accepting is the contracts office's: no person is given both. */
export const authoritiesOfSide: Record<Side, readonly ContactAuthority[]> = {
  marketing: ['brief.submit', 'brief.approve', 'review.comment', 'deliverable.approve', 'room:money'],
  contracts: [
    'contract.sign',
    'po.issue',
    'changeorder.process',
    'eot.process',
    'guarantee.manage',
    'acceptance.sign',
    'claim.certify',
  ],
  finance: ['claim.payment_order'],
}

/** Refuses an authority that belongs to another office than the person's own. */
export function authoritiesWithin(side: Side, authorities: readonly ContactAuthority[]): readonly ContactAuthority[] {
  if (authorities.some((authority) => !authoritiesOfSide[side].includes(authority)))
    refuse('contact.authority_of_other_side', 'authorities')
  return [...new Set(authorities)]
}

/** What changes when a person's authorities become `wanted`: those to begin and those to end. */
export function authorityChanges(live: readonly string[], wanted: readonly ContactAuthority[]) {
  return {
    begin: wanted.filter((authority) => !live.includes(authority)),
    end: live.filter((authority) => !wanted.some((one) => one === authority)),
  }
}

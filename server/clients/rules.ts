import type { Side } from '#server/kernel/actor'
import { refuse } from '#server/kernel/refusal'

export const clientKinds = [
  'ministry',
  'authority',
  'establishment',
  'semi_government',
  'company',
  'non_profit',
] as const
export type ClientKind = (typeof clientKinds)[number]

/** What the contract follows: the procurement law, or the client's own bylaws. It follows the contract, not the legal form. */
export const regimes = ['gtpl', 'own_bylaws'] as const
export type Regime = (typeof regimes)[number]

/** How a buyer is named on an e-invoice beside its VAT number: commercial registration, 700 number, licences of ministries. */
export const buyerIdSchemes = ['700', 'CRN', 'MOM', 'MLS', 'SAG', 'OTH'] as const
export type BuyerIdScheme = (typeof buyerIdSchemes)[number]

/** What a client can tell us that a person may do for their office. `room:money` opens invoices to somebody of marketing. */
export const contactAuthorities = [
  'brief.submit',
  'brief.approve',
  'review.comment',
  'deliverable.approve',
  'room:money',
  'contract.sign',
  'po.issue',
  'changeorder.process',
  'eot.process',
  'guarantee.manage',
  'acceptance.sign',
  'claim.certify',
  'claim.payment_order',
] as const
export type ContactAuthority = (typeof contactAuthorities)[number]

/** The name of an authority's own tick in a form: `'claim.payment_order'` is `claimPaymentOrder`. */
export const authorityFields = {
  briefSubmit: 'brief.submit',
  briefApprove: 'brief.approve',
  reviewComment: 'review.comment',
  deliverableApprove: 'deliverable.approve',
  roomMoney: 'room:money',
  contractSign: 'contract.sign',
  poIssue: 'po.issue',
  changeorderProcess: 'changeorder.process',
  eotProcess: 'eot.process',
  guaranteeManage: 'guarantee.manage',
  acceptanceSign: 'acceptance.sign',
  claimCertify: 'claim.certify',
  claimPaymentOrder: 'claim.payment_order',
} as const satisfies Record<string, ContactAuthority>
export type AuthorityField = keyof typeof authorityFields

export const authorityFieldNames = Object.keys(authorityFields) as AuthorityField[]

/** What a form says about each authority. */
type AuthorityTicks = Record<AuthorityField, 'yes' | '' | false>

/** The authorities that were ticked. */
export const tickedAuthorities = (ticks: AuthorityTicks): ContactAuthority[] =>
  authorityFieldNames.filter((name) => ticks[name] === 'yes').map((name) => authorityFields[name])

/** The ticks of a form that begins with these authorities. */
export const ticksOf = (authorities: readonly string[]): AuthorityTicks =>
  Object.fromEntries(
    authorityFieldNames.map((name) => [name, authorities.includes(authorityFields[name]) ? 'yes' : '']),
  ) as AuthorityTicks

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

import type { Regime } from '#server/clients/rules'
import type { PercentBase, VatTaxPoint } from '#server/contracts/rules'
import type { ContractDraft } from '#server/contracts/schema'
import type { Day } from '#server/kernel/day'
import { type Halalas, halalas, share } from '#server/kernel/money'
import { refuse } from '#server/kernel/refusal'

/** Reads '10' and '0.5' as basis points: 1000 and 50. The schema has already checked the shape. */
export function basisPoints(text: string): number {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text)
  if (!found) throw new Error(`Not a percentage: ${text}`)
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}

/** Writes 50 basis points as '0.5', the form a percentage is typed and shown in. */
export function percentOf(points: number): string {
  const fraction = String(points % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.floor(points / 100)}${fraction ? `.${fraction}` : ''}`
}

/** When VAT falls due where the contract does not say: by its regime (VAT Regulations, Article 20). */
const taxPointOf: Record<Regime, VatTaxPoint> = {
  gtpl: 'payment_order_or_receipt',
  own_bylaws: 'invoice_or_receipt',
}

/** The basic rate (VAT Law, Article 2; 15% since 1 July 2020). */
export const vatRate = 1_500

type Share = { readonly points: number; readonly base: PercentBase | null }

/** A percentage with what it is taken of. Empty is not agreed; a share without a base cannot be computed, so it is refused. */
function shareOf(text: string, base: PercentBase | '', field: string): Share | null {
  if (text === '') return null
  const points = basisPoints(text)
  if (points > 0 && !base) refuse('contract.base_missing', field)
  return { points, base: base || null }
}

/** The terms as they are kept: basis points with their bases, halalas, whole numbers. Nothing is filled in that was not agreed. */
export function termsOf(draft: ContractDraft) {
  const advance = shareOf(draft.advance, draft.advanceBase, 'advanceBase')
  const guarantee = shareOf(draft.finalGuarantee, draft.finalGuaranteeBase, 'finalGuaranteeBase')
  const finalClaim = shareOf(draft.finalClaimMin, draft.finalClaimBase, 'finalClaimBase')
  const cap = shareOf(draft.penaltyCap, draft.penaltyCapBase, 'penaltyCapBase')
  const delay = shareOf(draft.delayRate, draft.delayBase, 'delayBase')
  const retention = shareOf(draft.retention, draft.retentionBase, 'retentionBase')
  if (delay && !draft.delayPer) refuse('contract.base_missing', 'delayPer')
  return {
    advance,
    guarantee,
    finalClaim,
    cap,
    delay,
    delayPer: draft.delayPer || null,
    retention,
    shortfallPerUnit: draft.shortfallPerUnit ? halalas(draft.shortfallPerUnit) : null,
    includedRounds: Number(draft.includedRounds),
    paymentDays: draft.paymentDays ? Number(draft.paymentDays) : null,
    serviceCredit: draft.serviceCredit === 'yes',
    vatTaxPoint: draft.vatTaxPoint || taxPointOf[draft.regime],
  }
}

export type SignedValue = {
  readonly net: Halalas | null
  readonly vat: Halalas | null
  readonly total: Halalas | null
  readonly ceilingNet: Halalas | null
}

/** What the contract is worth: a net with its VAT, or, for a framework, a net ceiling and no value of its own (Law 33). */
export function signedValue(draft: Pick<ContractDraft, 'form' | 'net' | 'ceilingNet'>): SignedValue {
  if (draft.form === 'framework') {
    if (!draft.ceilingNet || halalas(draft.ceilingNet) === 0n) refuse('contract.no_ceiling', 'ceilingNet')
    return { net: null, vat: null, total: null, ceilingNet: halalas(draft.ceilingNet) }
  }
  if (!draft.net || halalas(draft.net) === 0n) refuse('contract.no_value', 'net')
  const net = halalas(draft.net)
  const vat = share(net, vatRate)
  return { net, vat, total: net + vat, ceilingNet: null }
}

export type EntryAct = {
  readonly act: 'notify_award' | 'lodge_final_guarantee' | 'sign' | 'start_notice'
  readonly on: Day
}

/**
 * The formal acts of a contract that is entered as signed, each on the day the form gives. One that was not dated is not
 * invented; a start that lies ahead has not happened. Refuses a signature before the award and an end before the start.
 */
export function entryActs(
  draft: Pick<ContractDraft, 'awardNoticeOn' | 'guaranteeLodgedOn' | 'signedOn' | 'startOn' | 'endOn'>,
  today: Day,
): EntryAct[] {
  if (draft.signedOn > today) refuse('contract.signed_ahead', 'signedOn')
  if (draft.awardNoticeOn && draft.signedOn < draft.awardNoticeOn) refuse('contract.signed_before_award', 'signedOn')
  if (draft.endOn <= draft.startOn) refuse('contract.ends_before_start', 'endOn')
  if (draft.guaranteeLodgedOn && draft.guaranteeLodgedOn > today) refuse('contract.signed_ahead', 'guaranteeLodgedOn')
  const dated = [
    { act: 'notify_award', on: draft.awardNoticeOn },
    { act: 'lodge_final_guarantee', on: draft.guaranteeLodgedOn },
    { act: 'sign', on: draft.signedOn },
    { act: 'start_notice', on: draft.startOn <= today ? draft.startOn : '' },
  ] as const
  return dated.flatMap(({ act, on }) => (on ? [{ act, on: on as Day }] : []))
}

import type { ContractDraft } from '#server/contracts/schema'
import type { Tx } from '#server/db'
import { dayToRow, isDay } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { given } from '#server/kernel/schema'
import { type SignedValue, type termsOf, vatRate } from './rules'

const dateOrNull = (text: string) => (isDay(text) ? dayToRow(text) : null)
const dateOf = (text: string) => new Date(`${text}T00:00:00Z`)

type Whose = { agencyId: string; clientId: string; contractId: string }

/** The working calendar of a new contract: its client's own, else the agency's first, else the ordinary week, made now. */
export async function calendarFor(tx: Tx, { agencyId, clientId }: Omit<Whose, 'contractId'>): Promise<string> {
  const client = await tx.client.findFirst({ where: { id: clientId }, select: { calendarId: true } })
  if (client?.calendarId) return client.calendarId
  const first = await tx.calendar.findFirst({ orderBy: { code: 'asc' }, select: { id: true } })
  if (first) return first.id
  const id = newId()
  await tx.calendar.createMany({
    data: { agencyId, id, code: 'working-week', opensMinute: 8 * 60, closesMinute: 16 * 60 },
  })
  return id
}

/** Writes a contract with version 0: its terms frozen as they were signed. */
export async function writeContract(
  tx: Tx,
  { agencyId, clientId, contractId }: Whose,
  draft: ContractDraft,
  terms: ReturnType<typeof termsOf>,
  value: SignedValue,
): Promise<void> {
  await tx.contract.createMany({
    data: {
      agencyId,
      id: contractId,
      clientId,
      regime: draft.regime,
      form: draft.form,
      method: given(draft.method),
      clientNumber: draft.clientNumber,
      etimadNumber: given(draft.etimadNumber),
      awardNoticeOn: dateOrNull(draft.awardNoticeOn),
      signedOn: dateOf(draft.signedOn),
      startOn: dateOf(draft.startOn),
      ceilingNet: value.ceilingNet,
      calendarId: await calendarFor(tx, { agencyId, clientId }),
    },
  })
  await tx.contractVersion.createMany({
    data: {
      agencyId,
      clientId,
      contractId,
      no: 0,
      effectiveOn: dateOf(draft.signedOn),
      endOn: dateOf(draft.endOn),
      net: value.net,
      vat: value.vat,
      total: value.total,
      vatRateBp: vatRate,
      ...termColumns(terms),
    },
  })
}

const termColumns = (terms: ReturnType<typeof termsOf>) => ({
  advanceBp: terms.advance?.points ?? 0,
  advanceBase: terms.advance?.base ?? null,
  advanceRecoveryBase: terms.advance ? 'certified' : null,
  finalGuaranteeBp: terms.guarantee?.points ?? null,
  finalGuaranteeBase: terms.guarantee?.base ?? null,
  finalClaimMinBp: terms.finalClaim?.points ?? null,
  finalClaimBase: terms.finalClaim?.base ?? null,
  penaltyCapBp: terms.cap?.points ?? null,
  penaltyCapBase: terms.cap?.base ?? null,
  delayPer: terms.delayPer,
  delayRateBp: terms.delay?.points ?? null,
  delayBase: terms.delay?.base ?? null,
  shortfallPerUnit: terms.shortfallPerUnit,
  shortfallBase: terms.shortfallPerUnit === null ? null : 'missing_unit',
  includedRounds: terms.includedRounds,
  retentionBp: terms.retention?.points ?? 0,
  retentionBase: terms.retention?.base ?? null,
  paymentDays: terms.paymentDays,
  serviceCredit: terms.serviceCredit,
  vatTaxPoint: terms.vatTaxPoint,
})

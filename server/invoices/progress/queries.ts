import { ownFiles } from '#server/files/queries'
import type { ClaimRecord } from '#server/invoices/claims/queries'
import { type Day, day, dayToRow, momentAt, todayAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { refuse } from '#server/kernel/refusal'
import { nextOf } from '#server/numbers'
import { registerSubject } from '#server/subjects'
import type { Work } from '#server/trpc'

/** The scan behind a recorded step, if there is one: a file that this very actor put there. */
export async function evidenceOf(ctx: Work, fileId: string): Promise<string | null> {
  if (!fileId) return null
  const [file] = await ownFiles(ctx.tx, ctx.actor, [fileId])
  return file?.id ?? null
}

/** The moment of a recorded day: now when it is today, else noon; never in the future, never before the last step. */
export function momentOfStep(ctx: Work, claim: ClaimRecord, on: string): Date {
  const wanted = day(on)
  if (wanted > ctx.today) refuse('moment.in_future', 'on')
  const last = lastDayOf(claim)
  if (last && wanted < last) refuse('claim.before_last', 'on')
  return wanted === ctx.today ? ctx.now : momentAt(wanted, '12:00')
}

function lastDayOf({ facts, acts }: ClaimRecord): Day | null {
  const days = [...acts.map(({ at }) => todayAt(at)), facts.certifiedOn, facts.orderedOn].filter(
    (one): one is Day => one !== null,
  )
  return days.sort().at(-1) ?? null
}

export type NewReceipt = { invoiceId: string; amount: bigint; on: Day; bankReference: string; fileId: string | null }

/** Money in, as the next row of the invoice's running ledger; the table refuses more than is owed. Gives what is left. */
export async function writeReceipt(ctx: Work, claim: ClaimRecord, receipt: NewReceipt): Promise<bigint> {
  const receiptId = await registerReceipt(ctx, claim, receipt)
  const last = await ctx.tx.due.findFirst({
    where: { invoiceId: receipt.invoiceId },
    orderBy: { seq: 'desc' },
    select: { seq: true, after: true },
  })
  if (!last) refuse('record.missing')
  const { agencyId, clientId } = claim
  const after = last.after - receipt.amount
  const row = { invoiceId: receipt.invoiceId, seq: last.seq + 1, cause: 'received', before: last.after, after }
  await ctx.tx.due.createMany({
    data: [
      { agencyId, clientId, id: newId(), ...row, amount: -receipt.amount, receiptId, onDate: dayToRow(receipt.on) },
    ],
  })
  return after
}

async function registerReceipt(ctx: Work, { agencyId, clientId }: ClaimRecord, receipt: NewReceipt): Promise<string> {
  const id = newId()
  const number = `RC-${await nextOf(ctx.tx, agencyId, 'receipt', 1001)}`
  const title = { ar: null, en: null }
  await registerSubject(ctx.tx, { agencyId, clientId, id, kind: 'receipt', number, title, recordedAt: ctx.now })
  const { on, amount, bankReference, fileId } = receipt
  const paper = { bankReference: bankReference || null, bankFileId: fileId, recordedById: ctx.actor.id }
  await ctx.tx.receipt.createMany({ data: [{ agencyId, clientId, id, receivedOn: dayToRow(on), amount, ...paper }] })
  return id
}

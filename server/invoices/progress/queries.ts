import { ownFiles } from '#server/files/queries'
import type { ClaimRecord } from '#server/invoices/claims/queries'
import { type Day, day, momentAt, todayAt } from '#server/kernel/day'
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

/** Money in, as the next row of the invoice's running ledger; the table refuses more than is owed. */
export async function writeReceipt(
  ctx: Work,
  claim: ClaimRecord,
  receipt: { invoiceId: string; amount: bigint; on: Day; bankReference: string; fileId: string | null },
) {
  const { agencyId, clientId } = claim
  const id = newId()
  const number = `RC-${await nextOf(ctx.tx, agencyId, 'receipt', 1001)}`
  await registerSubject(ctx.tx, {
    agencyId,
    clientId,
    id,
    kind: 'receipt',
    number,
    title: { ar: null, en: null },
    recordedAt: ctx.now,
  })
  const onDate = new Date(`${receipt.on}T00:00:00Z`)
  await ctx.tx.receipt.createMany({
    data: [
      {
        agencyId,
        clientId,
        id,
        receivedOn: onDate,
        amount: receipt.amount,
        bankReference: receipt.bankReference || null,
        bankFileId: receipt.fileId,
        recordedById: ctx.actor.id,
      },
    ],
  })
  const last = await ctx.tx.due.findFirst({
    where: { invoiceId: receipt.invoiceId },
    orderBy: { seq: 'desc' },
    select: { seq: true, after: true },
  })
  if (!last) refuse('record.missing')
  const after = last.after - receipt.amount
  await ctx.tx.due.createMany({
    data: [
      {
        agencyId,
        clientId,
        id: newId(),
        invoiceId: receipt.invoiceId,
        seq: last.seq + 1,
        cause: 'received',
        before: last.after,
        amount: -receipt.amount,
        after,
        receiptId: id,
        onDate,
      },
    ],
  })
  return after
}

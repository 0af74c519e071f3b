import { mayListMoney } from '#server/invoices/policy'
import { decimal } from '#server/kernel/money'
import { asking, router } from '#server/trpc'
import { owedInvoices } from './queries'
import { ageingBuckets, ageingOf } from './rules'

export const collectionsRouter = router({
  /** What is owed by how long it is over its date, in calendar days; the totals equal the sum of the open invoices. */
  ageing: asking(mayListMoney).query(async ({ ctx }) => {
    const owed = await owedInvoices(ctx.tx)
    const ageing = ageingOf(owed, ctx.today)
    const byId = new Map(owed.map((invoice) => [invoice.id, invoice]))
    return {
      outstanding: decimal(ageing.outstanding),
      overdue: decimal(ageing.overdue),
      buckets: ageingBuckets.map((bucket) => ({ bucket, amount: decimal(ageing.byBucket[bucket]) })),
      rows: ageing.rows.map(({ id, due, dueOn, bucket, daysOver }) => {
        const invoice = byId.get(id)
        return {
          no: invoice?.no ?? '',
          client: invoice?.client ?? { ar: null, en: null },
          clientNo: invoice?.clientNo ?? '',
          claimNo: invoice?.claimNo ?? null,
          due: decimal(due),
          dueOn,
          bucket,
          daysOver,
        }
      }),
    }
  }),
})

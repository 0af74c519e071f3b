import { getClient } from '#server/clients/queries'
import { mayListRelation } from '#server/relations/policy'
import { clientOfForm } from '#server/relations/schema'
import { asking, router } from '#server/trpc'
import { measuresOf } from './queries'

export const measuresRouter = router({
  /** What clients said of us, with n and how many were asked: of all, or of one client. Read only. */
  list: asking(mayListRelation)
    .input(clientOfForm)
    .query(async ({ ctx, input }) => {
      const client = input.client ? await getClient(ctx.tx, input.client) : null
      return measuresOf(ctx.tx, client?.id ?? null)
    }),
})

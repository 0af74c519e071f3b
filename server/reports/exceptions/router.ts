import { isMember } from '#server/kernel/actor'
import { asking, router } from '#server/trpc'
import { getImport } from './queries'
import { importInput } from './schema'

export const exceptionsRouter = router({
  /** What came in as history, and each fact of it that a guard would refuse today. For members alone. */
  get: asking((actor) => isMember(actor))
    .input(importInput)
    .query(({ ctx, input }) => getImport(ctx.tx, input.id)),
})

import { z } from 'zod'
import { asking, router } from '#server/trpc'
import { mayAskForFiles } from './policy'
import { getFile } from './queries'

export const filesRouter = router({
  /** What is known of a file, and where its bytes lie. The bytes go out by `/files/:id` alone. */
  get: asking(mayAskForFiles, { byLink: true })
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => getFile(ctx.tx, ctx.actor, input.id)),
})

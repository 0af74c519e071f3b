import { isMember } from '#server/kernel/actor'
import { refuse } from '#server/kernel/refusal'
import { asking, router } from '#server/trpc'
import { mayHaveFrame } from './policy'
import { contactFrame, memberFrame } from './queries'

export const frameRouter = router({
  /** What stands around every page: who is asking, and the few things kept at hand. A letter's link may ask it too. */
  get: asking(mayHaveFrame, { byLink: true }).query(async ({ ctx }) => {
    if (isMember(ctx.actor)) return memberFrame(ctx.tx, ctx.actor, ctx.today)
    if (ctx.actor.kind === 'contact') return contactFrame(ctx.tx, ctx.actor)
    return refuse('actor.forbidden')
  }),
})

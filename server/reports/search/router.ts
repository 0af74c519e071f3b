import { isContact } from '#server/kernel/actor'
import type { Policy } from '#server/kernel/permit'
import { shortestTerm } from '#server/reports/search/rules'
import { asking, router } from '#server/trpc'
import { findPeople, findThings } from './queries'
import { searchInput } from './schema'

/** Anybody signed in may look; what is found is what their walls let them see. A mail's own link looks at one thing only. */
const maySearch: Policy = (actor) => !(isContact(actor) && actor.link)

export const searchRouter = router({
  /** Up to a page of things and a page of people for a term of two signs or more; nothing for a shorter one. */
  find: asking(maySearch)
    .input(searchInput)
    .query(async ({ ctx, input }) => {
      if (input.term.length < shortestTerm) return { things: [], people: [] }
      return { things: await findThings(ctx.tx, input.term), people: await findPeople(ctx.tx, input.term) }
    }),
})

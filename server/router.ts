import { briefsRouter } from '#server/briefs/router'
import { agencyRouter } from '#server/clients/agency/router'
import { membersRouter } from '#server/clients/members/router'
import { clientsRouter } from '#server/clients/router'
import { contractsRouter } from '#server/contracts/router'
import { deliverablesRouter } from '#server/deliverables/router'
import { filesRouter } from '#server/files/router'
import { invoicesRouter } from '#server/invoices/router'
import { linksRouter } from '#server/portal/links/router'
import { relationsRouter } from '#server/relations/router'
import { engagementsRouter } from '#server/reports/engagements/router'
import { exceptionsRouter } from '#server/reports/exceptions/router'
import { frameRouter } from '#server/reports/frame/router'
import { searchRouter } from '#server/reports/search/router'
import { todayRouter } from '#server/reports/today/router'
import { timelinesRouter } from '#server/timelines/router'
import { createCallerFactory, router } from '#server/trpc'

/** Every door of the house, in the order of the story. */
export const appRouter = router({
  files: filesRouter,
  agency: agencyRouter,
  members: membersRouter,
  clients: clientsRouter,
  briefs: briefsRouter,
  contracts: contractsRouter,
  timelines: timelinesRouter,
  frame: frameRouter,
  links: linksRouter,
  deliverables: deliverablesRouter,
  invoices: invoicesRouter,
  relations: relationsRouter,
  exceptions: exceptionsRouter,
  search: searchRouter,
  today: todayRouter,
  engagements: engagementsRouter,
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
export type Api = ReturnType<typeof createCaller>

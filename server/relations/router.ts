import { router } from '#server/trpc'
import { casesRouter } from './cases/router'
import { interactionsRouter } from './interactions/router'
import { measuresRouter } from './measures/router'
import { ownRouter } from './own/router'
import { promisesRouter } from './promises/router'
import { tellingsRouter } from './tellings/router'

/** Account service beside project management: what was said, what hurts, what was promised, how it felt, what is owed in news. */
export const relationsRouter = router({
  interactions: interactionsRouter,
  cases: casesRouter,
  promises: promisesRouter,
  tellings: tellingsRouter,
  measures: measuresRouter,
  own: ownRouter,
})

import { createCallerFactory, router } from '#server/trpc'

/** Every door of the house, in the order of the story. */
export const appRouter = router({})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
export type Api = ReturnType<typeof createCaller>

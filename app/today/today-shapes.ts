import type { Api } from '#server/router'

/** What the pages of a day are made of, as loaders hand it over. */
export type TodayPage = Awaited<ReturnType<Api['today']['get']>>
export type Rates = Awaited<ReturnType<Api['relations']['promises']['rates']>>
export type Measures = Awaited<ReturnType<Api['relations']['measures']['list']>>

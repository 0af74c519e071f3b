import type { Api } from '#server/router'

/** What the tabs of an engagement are made of. */
type Engagements = Api['engagements']
export type Overview = Awaited<ReturnType<Engagements['overview']>>
export type Evidence = Awaited<ReturnType<Engagements['evidence']>>
export type Talks = Awaited<ReturnType<Engagements['talks']>>['talks']

import type { Api } from '#server/router'

/** What the page of a brief is given, as its parts read it. */
export type BriefPage = Awaited<ReturnType<Api['briefs']['get']>>

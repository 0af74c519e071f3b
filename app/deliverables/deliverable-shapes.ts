import type { Api } from '#server/router'

/** What the pages of deliverables are given, as their parts read it. */
export type DeliverablePage = Awaited<ReturnType<Api['deliverables']['get']>>
export type VersionPage = Awaited<ReturnType<Api['deliverables']['version']>>
export type MatrixPage = DeliverablePage['matrix']
export type DeliverableRow = Awaited<ReturnType<Api['deliverables']['list']>>['rows'][number]
export type Works = Awaited<ReturnType<Api['deliverables']['works']>>

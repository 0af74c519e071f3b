import type { Api } from '#server/router'

/** What the pages of account service are made of, as loaders hand it over. */
type Relations = Api['relations']
export type CasePage = Awaited<ReturnType<Relations['cases']['get']>>
export type CaseRow = Awaited<ReturnType<Relations['cases']['list']>>['cases'][number]
export type News = Awaited<ReturnType<Relations['tellings']['list']>>['news'][number]
export type Contacts = Awaited<ReturnType<Relations['interactions']['choices']>>['contacts']

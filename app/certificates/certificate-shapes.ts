import type { Api } from '#server/router'

/** What the pages of certificates are given, as their parts read it. */
export type CertificatePage = Awaited<ReturnType<Api['deliverables']['certificates']['get']>>
export type CertificateRow = Awaited<ReturnType<Api['deliverables']['certificates']['list']>>['rows'][number]
export type CertificateChoices = Awaited<ReturnType<Api['deliverables']['certificates']['choices']>>

import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '#server/router'

type Outputs = inferRouterOutputs<AppRouter>['invoices']

/** Dates cross to the page as they are: single fetch keeps them. */
export type ClaimPage = Outputs['claims']['get']
export type InvoicePage = Outputs['get']
export type InvoiceRow = Outputs['list']['rows'][number]
export type AgeingPage = Outputs['collections']['ageing']

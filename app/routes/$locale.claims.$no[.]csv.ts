import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { sendCsv } from '#app/csv.server'
import { localeOf } from '#app/preferences.server'
import { claimRows } from '#server/invoices/csv/document'

/** A claim as a file for a spreadsheet: the same figures as its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const claim = await loadPage(request, (api) => api.invoices.claims.get({ no: params['no'] ?? '' }))
  return sendCsv(`claim-${claim.no}.csv`, claimRows(claim, localeOf(request)))
}

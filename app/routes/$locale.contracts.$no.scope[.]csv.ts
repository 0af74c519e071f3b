import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { sendCsv } from '#app/csv.server'
import { localeOf } from '#app/preferences.server'
import { ledgerRows } from '#server/contracts/scope/file/document'

/** The ledger as a file for a spreadsheet: the same figures as the page, and prices only for whom the page has them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = params['no'] ?? ''
  const { contract, ledger } = await loadPage(request, (api) => api.contracts.scope.get({ no }))
  return sendCsv(`scope-${contract.no}.csv`, ledgerRows(ledger, localeOf(request)))
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { sendCsv } from '#app/csv.server'
import { localeOf } from '#app/preferences.server'
import { ageingRows } from '#server/invoices/csv/document'

/** What is owed as a file for a spreadsheet: the same figures as the page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { rows } = await loadPage(request, (api) => api.invoices.collections.ageing())
  return sendCsv('ageing.csv', ageingRows(rows, localeOf(request)))
}

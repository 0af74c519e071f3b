import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { refusedPage } from '#app/refusals.server'

/** The paper of an invoice, once it is drawn: the very bytes that were kept, served as any other file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { pdfFileId } = await loadPage(request, (api) => api.invoices.get({ no: params['no'] ?? '' }))
  if (!pdfFileId) throw refusedPage('record.missing')
  return redirect(`/files/${pdfFileId}`)
}

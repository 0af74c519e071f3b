import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { sendFile } from '#app/files.server'

/** The bytes of a file, for whoever may read the row that names it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await loadPage(request, (api) => api.files.get({ id: params['id'] ?? '' }))
  return sendFile(request, file)
}

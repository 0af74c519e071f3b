import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { sendPaper } from '#app/certificates/paper.server'

/** The paper of a signed certificate. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const no = params['no'] ?? ''
  const paper = await loadPage(request, async (api) => {
    const { fileId, facts } = await api.deliverables.certificates.paper({ no })
    return { facts, file: fileId ? await api.files.get({ id: fileId }) : null }
  })
  return sendPaper(request, paper)
}

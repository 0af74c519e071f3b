import { redirect } from '@remix-run/node'
import { submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { approveVersionInput, effortInput, requestChangesInput } from '#server/deliverables/approvals/schema'
import { commentInput } from '#server/deliverables/comments/schema'
import { versionInput } from '#server/deliverables/versions/schema'

/**
 * What marketing does on the page of a version. Deciding about it says that it was open before them, whether or not the page could
 * say so by itself.
 */
export async function actOnReview(request: Request, path: string) {
  const isAlive = request.headers.get('Sec-Fetch-Dest') === 'empty'
  const posted = await readForm(request)
  switch (posted.typed['intent']) {
    case 'open':
      return submitTyped(request, posted, versionInput, async (api, said) => {
        await api.deliverables.versions.open(said)
        return isAlive ? null : redirect(path)
      })
    case 'approve':
      return submitTyped(request, posted, approveVersionInput, async (api, said) => {
        await api.deliverables.versions.open({ no: said.no, version: said.version })
        await api.deliverables.approvals.approve(said)
        return redirect(`${path}?done=approved`)
      })
    case 'changes':
      return submitTyped(request, posted, requestChangesInput, async (api, said) => {
        await api.deliverables.versions.open({ no: said.no, version: said.version })
        await api.deliverables.approvals.requestChanges(said)
        return redirect(`${path}?done=changes`)
      })
    case 'effort':
      return submitTyped(request, posted, effortInput, async (api, said) => {
        await api.deliverables.approvals.effort(said)
        return redirect(`${path}?done=thanks`)
      })
    default:
      return submitTyped(request, posted, commentInput, async (api, said) => {
        await api.deliverables.comments.add(said)
        return isAlive ? null : redirect(path)
      })
  }
}

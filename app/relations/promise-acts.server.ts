import { redirect } from '@remix-run/node'
import { submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { givePromiseOfOwnInput, keepPromiseInput, movePromiseInput } from '#server/relations/schema'

/** Everything that is done on a page of promises, in the agency and in the portal, told apart by the form's intent. */
export async function actOnPromises(request: Request) {
  const posted = await readForm(request)
  const url = new URL(request.url)
  const here = `${url.pathname}${url.search}`
  switch (posted.typed['intent']) {
    case 'give':
      return submitTyped(request, posted, givePromiseOfOwnInput, async (api, promise) => {
        await api.relations.own.promise(promise)
        return redirect(here)
      })
    case 'move':
      return submitTyped(request, posted, movePromiseInput, async (api, move) => {
        await api.relations.promises.move(move)
        return redirect(here)
      })
    default:
      return submitTyped(request, posted, keepPromiseInput, async (api, kept) => {
        await api.relations.promises.keep(kept)
        return redirect(here)
      })
  }
}

import { redirect } from '@remix-run/node'
import { submitTyped } from '#app/api.server'
import type { Posted } from '#app/form-data.server'
import { revokeLinkInput, sendLinkInput } from '#server/portal/links/schema'

/** What the forms of `PersonLinks` ask for; `null` when the form is another one of its page. */
export function submitLinkForm(request: Request, posted: Posted) {
  const intent = String(posted.typed['intent'] ?? '')
  const here = new URL(request.url).pathname
  if (intent === 'link')
    return submitTyped(request, posted, sendLinkInput, async (api, link) => {
      await api.links.send(link)
      return redirect(here)
    })
  if (!intent.startsWith('revoke-')) return null
  return submitTyped(request, posted, revokeLinkInput, async (api, link) => {
    await api.links.revoke(link)
    return redirect(here)
  })
}

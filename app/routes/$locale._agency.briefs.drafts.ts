import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { actOnDraft } from '#app/briefs/brief-acts.server'
import { draftInput } from '#server/briefs/drafts/schema'

/** A half-written form, as its own window asks for it, keeps it and throws it away. */
export function loader({ request }: LoaderFunctionArgs) {
  const asked = draftInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => Response.json(await api.briefs.drafts.get(asked)))
}

export function action({ request, params }: ActionFunctionArgs) {
  return actOnDraft(request, params['locale'] ?? 'ar')
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { loadPage, submitForm } from '#app/api.server'
import { draftInput, saveDraftInput } from '#server/briefs/drafts/schema'

/** A half-written form, as its own window asks for it and keeps it. */
export function loader({ request }: LoaderFunctionArgs) {
  const asked = draftInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => Response.json(await api.briefs.drafts.get(asked)))
}

export function action({ request }: ActionFunctionArgs) {
  return submitForm(request, saveDraftInput, async (api, draft) => Response.json(await api.briefs.drafts.save(draft)))
}

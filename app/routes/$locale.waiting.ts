import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'

const none = { waiting: 0 }

/**
 * How many things are with the reader: asked after the page stands, so that no page waits for it, and none breaks for
 * want of it.
 */
export const loader = ({ request }: LoaderFunctionArgs) =>
  loadPage(request, async (api) => {
    const { lists } = await api.today.get({})
    return { waiting: lists['withYou']?.length ?? 0 }
  }).catch(() => none)

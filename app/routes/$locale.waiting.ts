import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'

const answer = (waiting: number) => Response.json({ waiting })

/**
 * How many things are with the reader: asked after the page stands, so that no page waits for it, and none breaks for
 * want of it.
 */
export const loader = ({ request }: LoaderFunctionArgs) =>
  loadPage(request, async (api) => {
    const { lists } = await api.today.get({})
    return answer(lists['withYou']?.length ?? 0)
  }).catch(() => answer(0))

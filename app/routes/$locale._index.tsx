import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { localeOf, requireActor } from '#app/session.server'
import { gate } from '#app/shell/frame.server'
import { homeOf } from '#server/auth/rules'

/** A language alone is no page: the reader's own first page is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  gate({ params })
  const actor = await requireActor(request)
  return redirect(`/${localeOf(request)}${homeOf(actor)}`)
}

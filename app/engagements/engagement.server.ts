import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { isLens } from '#server/reports/engagements/rules'

const year = 365 * 24 * 60 * 60

/** The lens last chosen by this person. It is a taste, no secret, and grants nothing. */
function lensKept(request: Request, memberKey: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`lens-${memberKey}=`))?.split('=')[1]
}

/**
 * What stands over every tab of an engagement. The lens comes from the address; without one there, from what this person chose
 * last on this device, else from what they do.
 */
export async function loadEngagement({ request, params }: LoaderFunctionArgs) {
  const no = params['no'] ?? ''
  const asked = new URL(request.url).searchParams.get('lens')
  const { contract, head, reader } = await loadPage(request, async (api) => {
    const head = await api.engagements.head({ no })
    return { contract: (await api.contracts.get({ no })).contract, head, reader: head.reader }
  })
  const kept = lensKept(request, reader)
  const lens = isLens(asked) ? asked : isLens(kept) ? kept : head.lens
  const headers: HeadersInit = isLens(asked)
    ? { 'Set-Cookie': `lens-${reader}=${asked}; Path=/; Max-Age=${year}; SameSite=Lax` }
    : {}
  return data({ contract, counts: { briefs: head.briefs, deliverables: head.deliverables }, lens }, { headers })
}

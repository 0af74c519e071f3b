import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { useFrame } from '#app/shell/frame'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { PortalLists, PortalMargin } from '#app/today/portal-home'
import { useWords } from '#app/words'
import { portalWords as words } from '#server/reports/today/portal/words'
import { ledeWords } from '#server/reports/today/words'

export const meta = titled(words.home)

export function loader({ request }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.today.get({}))
}

export default function PortalHomePage() {
  const today = useLoaderData<typeof loader>()
  const { t, count } = useWords()
  const frame = useFrame()
  const name = frame.kind === 'portal' ? (frame.name.split(' ')[0] ?? '') : ''
  const waiting = today.lists['waiting']?.length ?? 0
  return (
    <Page
      title={t(words.hello, { name, waiting: count(ledeWords.waiting, waiting) })}
      lede={t(waiting > 0 ? words.restWithUs : words.calm)}
      margin={<PortalMargin today={today} />}
    >
      <PortalLists today={today} />
    </Page>
  )
}

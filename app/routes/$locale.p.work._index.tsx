import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { WorkList, WorkTabs } from '#app/deliverables/work-list'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'

export const meta = titled(words.work)

export const loader = ({ request }: LoaderFunctionArgs) => loadPage(request, (api) => api.deliverables.works())

export default function WorkPage() {
  const works = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page title={t(words.work)} lede={t(words.workLede)} intro={<WorkTabs />}>
      <WorkList works={works} />
    </Page>
  )
}

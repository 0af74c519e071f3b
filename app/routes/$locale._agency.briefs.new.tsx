import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { LogForm } from '#app/briefs/log-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { submitFiles } from '#app/uploads.server'
import { useWords } from '#app/words'
import { logBriefInput } from '#server/briefs/schema'
import { briefWords as words } from '#server/briefs/words'
import { attachmentKinds } from '#server/files/rules'
import { momentTextOf } from '#server/kernel/day'

export const meta = titled(words.logTitle)

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  return loadPage(request, async (api) => {
    const { now, ...choices } = await api.briefs.choices()
    return {
      ...choices,
      now: momentTextOf(now),
      contractNo: searchParams.get('contract') ?? '',
      supersedes: searchParams.get('supersedes') ?? '',
    }
  })
}

export function action({ request, params }: ActionFunctionArgs) {
  const contractOf = (typed: Record<string, unknown>) =>
    ({ kind: 'contract', number: String(typed['contractNo'] ?? '') }) as const
  return submitFiles(request, { about: contractOf, accept: attachmentKinds }, logBriefInput, async (api, brief) => {
    const { no } = await api.briefs.log(brief)
    return redirect(`/${params['locale']}/briefs/${no}?logged`)
  })
}

export default function LogBriefPage() {
  const choices = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  return (
    <Page
      title={t(words.logTitle)}
      crumbs={[{ name: t(words.briefs), to: to('/briefs') }, { name: t(words.logTitle) }]}
      lede={t(words.logLede)}
    >
      <LogForm {...choices} />
    </Page>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { SubmitForm } from '#app/briefs/submit-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { submitFiles } from '#app/uploads.server'
import { useWords } from '#app/words'
import { submitBriefInput } from '#server/briefs/submissions/schema'
import { submissionWords as words } from '#server/briefs/submissions/words'
import { attachmentKinds } from '#server/files/rules'

export const meta = titled(words.title)

export function loader({ request }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.briefs.submissions.choices())
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitFiles(request, { about: null, accept: attachmentKinds }, submitBriefInput, async (api, brief) => {
    const { no } = await api.briefs.submissions.submit(brief)
    return redirect(`/${params['locale']}/p/briefs/${no}?sent`)
  })
}

export default function SubmitBriefPage() {
  const { contracts } = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  return (
    <Page
      title={t(words.title)}
      lede={t(words.lede)}
      crumbs={[{ name: t(words.yourBriefs), to: to('/p/briefs') }, { name: t(words.title) }]}
    >
      <SubmitForm contracts={contracts} />
    </Page>
  )
}

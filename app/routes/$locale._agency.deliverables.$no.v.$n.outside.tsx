import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { OutsideForm } from '#app/deliverables/outside-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { submitFiles } from '#app/uploads.server'
import { useWords } from '#app/words'
import { outsideApprovalInput } from '#server/deliverables/approvals/schema'
import { deliverableWords as words } from '#server/deliverables/words'
import { attachmentKinds } from '#server/files/rules'

export const meta = titled(words.recordOutside)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, async (api) => {
    const page = await api.deliverables.version({ no: params['no'] ?? '', version: params['n'] ?? '' })
    return { no: page.no, title: page.title, version: page.version, reviewers: page.reviewers }
  })
}

export function action({ request, params }: ActionFunctionArgs) {
  const about = { kind: 'deliverable', number: params['no'] ?? '' } as const
  return submitFiles(request, { about, accept: attachmentKinds }, outsideApprovalInput, async (api, approval) => {
    await api.deliverables.approvals.recordOutside(approval)
    return redirect(`/${params['locale']}/deliverables/${params['no']}/v/${params['n']}?done=outside`)
  })
}

export default function RecordOutsidePage() {
  const { no, title, version, reviewers } = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  const name = t(words.version, { no: version.no })
  return (
    <Page
      title={t(words.recordOutside)}
      crumbs={[
        { name: t(words.deliverables), to: to('/deliverables') },
        { name: no, to: to(`/deliverables/${no}`) },
        { name, to: to(`/deliverables/${no}/v/${version.no}`) },
        { name: t(words.recordOutside) },
      ]}
      over={
        <>
          <bdi>{pick(title)}</bdi>
          <span>{name}</span>
        </>
      }
      lede={t(words.recordOutsideLede)}
    >
      <OutsideForm no={no} version={version.no} sha256={version.sha256} reviewers={reviewers} />
    </Page>
  )
}

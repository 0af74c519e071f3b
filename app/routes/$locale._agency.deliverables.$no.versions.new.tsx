import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { VersionForm } from '#app/deliverables/version-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { submitFiles } from '#app/uploads.server'
import { useWords } from '#app/words'
import { submitVersionInput } from '#server/deliverables/versions/schema'
import { deliverableWords as words } from '#server/deliverables/words'
import { versionKinds } from '#server/files/rules'

export const meta = titled(words.newVersion)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, async (api) => {
    const { no, title } = await api.deliverables.get({ no: params['no'] ?? '' })
    return { no, title }
  })
}

export function action({ request, params }: ActionFunctionArgs) {
  const about = { kind: 'deliverable', number: params['no'] ?? '' } as const
  return submitFiles(request, { about, accept: versionKinds }, submitVersionInput, async (api, version) => {
    await api.deliverables.versions.submit(version)
    return redirect(`/${params['locale']}/deliverables/${version.no}?done=submitted`)
  })
}

export default function NewVersionPage() {
  const { no, title } = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  return (
    <Page
      title={t(words.newVersion)}
      crumbs={[
        { name: t(words.deliverables), to: to('/deliverables') },
        { name: no, to: to(`/deliverables/${no}`) },
        { name: t(words.newVersion) },
      ]}
      over={<bdi>{pick(title)}</bdi>}
      lede={t(words.newVersionLede)}
    >
      <VersionForm no={no} />
    </Page>
  )
}

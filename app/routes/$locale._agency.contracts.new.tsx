import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { ChooseClient } from '#app/contracts/choose-client'
import { EntryForm } from '#app/contracts/entry-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { entryWords as words } from '#server/contracts/entry/words'
import { factWords } from '#server/contracts/facts/words'
import { contractDraft } from '#server/contracts/schema'

export const meta = titled(words.title)

export function loader({ request }: LoaderFunctionArgs) {
  const clientNo = new URL(request.url).searchParams.get('client')
  return loadPage(request, async (api) => ({
    clients: clientNo ? [] : await api.contracts.draftClients(),
    draft: clientNo ? await api.contracts.draft({ clientNo }) : null,
  }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, contractDraft, async (api, draft) => {
    const { no } = await api.contracts.enter(draft)
    return redirect(`/${params['locale']}/contracts/${no}`)
  })
}

export default function NewContractPage() {
  const { t, pick, to } = useWords()
  const { clients, draft } = useLoaderData<typeof loader>()
  const crumbs = [{ name: t(factWords.contracts), to: to('/contracts') }, { name: t(words.title) }]
  if (!draft)
    return (
      <Page title={t(words.title)} lede={t(words.chooseLede)} crumbs={crumbs}>
        <ChooseClient clients={clients} />
      </Page>
    )
  return (
    <Page title={t(words.title)} over={pick(draft.client.name)} lede={t(words.lede)} crumbs={crumbs}>
      <EntryForm start={draft.start} candidates={draft.candidates} />
    </Page>
  )
}

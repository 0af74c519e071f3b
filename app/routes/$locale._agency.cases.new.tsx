import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { CaseOpenForm } from '#app/relations/case-open-form'
import { ChooseClient } from '#app/relations/choose-client'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { clientOfForm, openCaseInput } from '#server/relations/schema'
import { relationWords as words } from '#server/relations/words'

export const meta = titled(words.openCase)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = clientOfForm.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, (api) => api.relations.interactions.choices(asked))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, openCaseInput, async (api, opened) => {
    const { no } = await api.relations.cases.open(opened)
    return redirect(`/${params['locale']}/cases/${no}`)
  })
}

export default function NewCasePage() {
  const { clients, client, contacts } = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  return (
    <Page
      title={t(words.openCase)}
      crumbs={[{ name: t(words.cases), to: to('/cases') }, { name: t(words.openCase) }]}
      over={client && pick(client.name)}
    >
      {client ? <CaseOpenForm clientNo={client.no} contacts={contacts} /> : <ChooseClient clients={clients} />}
    </Page>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { ChangeClientForm } from '#app/clients/client-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { changeClientInput } from '#server/clients/schema'
import { clientWords as words } from '#server/clients/words'

export const meta = titled(words.editClient)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.clients.form({ no: params['no'] ?? '' }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, changeClientInput, async (api, client) => {
    await api.clients.change(client)
    return redirect(`/${params['locale']}/clients/${client.no}`)
  })
}

export default function EditClientPage() {
  const { t, pick, to } = useWords()
  const { name, start } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t(words.editClient)}
      crumbs={[
        { name: t(words.clients), to: to('/clients') },
        { name: pick(name), to: to(`/clients/${start.no}`) },
        { name: t(words.editClient) },
      ]}
    >
      <ChangeClientForm start={start} />
    </Page>
  )
}

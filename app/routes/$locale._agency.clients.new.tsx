import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { loadPage, submitForm } from '#app/api.server'
import { NewClientForm } from '#app/clients/client-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { clientInput } from '#server/clients/schema'
import { clientWords as words } from '#server/clients/words'

export const meta = titled(words.newClient)

export function loader({ request }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.clients.blank())
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, clientInput, async (api, client) => {
    const { no } = await api.clients.add(client)
    return redirect(`/${params['locale']}/clients/${no}`)
  })
}

const start = { nameAr: '', kind: '' as 'ministry', regime: '' as 'gtpl' }

export default function NewClientPage() {
  const { t, to } = useWords()
  return (
    <Page
      title={t(words.newClient)}
      lede={t(words.newClientLede)}
      crumbs={[{ name: t(words.clients), to: to('/clients') }, { name: t(words.newClient) }]}
    >
      <NewClientForm start={start} />
    </Page>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { ChooseClient } from '#app/relations/choose-client'
import { PromiseForm } from '#app/relations/promise-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { promiseWords as words } from '#server/relations/promises/words'
import { clientOfForm, givePromiseInput } from '#server/relations/schema'

export const meta = titled(words.give)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = clientOfForm.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({ about: asked.about, ...(await api.relations.promises.choices(asked)) }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, givePromiseInput, async (api, promise) => {
    const { no } = await api.relations.promises.give(promise)
    return redirect(`/${params['locale']}/promises#${no}`)
  })
}

export default function NewPromisePage() {
  const { about, clients, client, contacts } = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  return (
    <Page
      title={t(words.give)}
      crumbs={[{ name: t(words.promises), to: to('/promises') }, { name: t(words.give) }]}
      over={client && pick(client.name)}
    >
      {client ? (
        <PromiseForm clientNo={client.no} contacts={contacts} aboutNo={about} />
      ) : (
        <ChooseClient clients={clients} />
      )}
    </Page>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { NewPersonForm } from '#app/clients/person-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { ticksOf } from '#server/clients/rules'
import { addContactInput } from '#server/clients/schema'
import { clientWords as words } from '#server/clients/words'

export const meta = titled(words.newPerson)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.clients.form({ no: params['no'] ?? '' }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, addContactInput, async (api, person) => {
    const { clientNo } = await api.clients.addPerson(person)
    return redirect(`/${params['locale']}/clients/${clientNo}`)
  })
}

export default function NewPersonPage() {
  const { t, pick, to } = useWords()
  const { name, start } = useLoaderData<typeof loader>()
  const empty = { clientNo: start.no, nameAr: '', side: '' as 'marketing', authorities: ticksOf([]) }
  return (
    <Page
      title={t(words.newPerson)}
      lede={t(words.newPersonLede)}
      crumbs={[
        { name: t(words.clients), to: to('/clients') },
        { name: pick(name), to: to(`/clients/${start.no}`) },
        { name: t(words.newPerson) },
      ]}
    >
      <NewPersonForm start={empty} />
    </Page>
  )
}

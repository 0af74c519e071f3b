import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ClientPeople } from '#app/clients/client-people'
import { ClientContracts, ClientParticulars, OpenThings } from '#app/clients/client-record'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { clientKinds, regimes } from '#server/clients/rules'
import { clientKindWords, regimeWords, clientWords as words } from '#server/clients/words'

export const meta = titled(words.clients)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.clients.get({ no: params['no'] ?? '' }))
}

export default function ClientPage() {
  const { t, pick, to } = useWords()
  const { client, people, contracts, open, mayChange } = useLoaderData<typeof loader>()
  const kind = clientKinds.find((id) => id === client.kind)
  const regime = regimes.find((id) => id === client.defaultRegime)
  return (
    <Page
      title={pick(client.name)}
      crumbs={[{ name: t(words.clients), to: to('/clients') }, { name: pick(client.name) }]}
      over={
        <>
          <Num>{client.no}</Num>
          {kind && <span>{t(clientKindWords[kind])}</span>}
          {regime && <span>{t(regimeWords[regime])}</span>}
        </>
      }
      actions={
        mayChange && (
          <>
            <LinkButton to={to(`/clients/${client.no}/edit`)} icon="edit">
              {t(words.edit)}
            </LinkButton>
            <LinkButton to={to(`/contracts/new?client=${client.no}`)} icon="contract">
              {t(words.newContract)}
            </LinkButton>
            <LinkButton to={to(`/clients/${client.no}/people/new`)} look="primary" icon="plus">
              {t(words.newPerson)}
            </LinkButton>
          </>
        )
      }
      margin={<ClientParticulars client={client} />}
    >
      <ClientPeople clientNo={client.no} people={people} mayChange={mayChange} />
      <ClientContracts contracts={contracts} />
      <OpenThings open={open} />
    </Page>
  )
}

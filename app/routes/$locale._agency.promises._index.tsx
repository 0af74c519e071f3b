import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { KeptRates } from '#app/relations/kept-rates'
import { PromiseActs } from '#app/relations/promise-acts'
import { actOnPromises } from '#app/relations/promise-acts.server'
import { PromiseList } from '#app/relations/promise-list'
import { SlipNews } from '#app/relations/slip-news'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Filters } from '#app/ui/filters'
import { Pagination } from '#app/ui/pagination'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { promiseWords as words } from '#server/relations/promises/words'
import { promiseListInput } from '#server/relations/schema'

export const meta = titled(words.promises)

export function loader({ request }: LoaderFunctionArgs) {
  const list = promiseListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({
    list: await api.relations.promises.list(list),
    tellings: await api.relations.tellings.list(),
  }))
}

export const action = ({ request }: ActionFunctionArgs) => actOnPromises(request)

export default function PromisesPage() {
  const { list, tellings } = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  const [search] = useSearchParams()
  const states = [
    { id: 'ended', name: t(words.ended) },
    { id: 'all', name: t(words.all) },
  ]
  const clients = list.clients.map(({ no, name }) => ({ id: no, name: pick(name) }))
  const give = list.mayGive && (
    <LinkButton look="primary" to={to('/promises/new')}>
      {t(words.give)}
    </LinkButton>
  )
  const filters = [
    { name: 'state', label: t(words.state), all: t(words.open), options: states },
    { name: 'client', label: t(words.client), all: t(words.clients), options: clients },
  ]
  const rates = (
    <Section title={t(words.rates)} quiet>
      <KeptRates rates={list.rates} />
    </Section>
  )
  return (
    <Page title={t(words.promises)} lede={t(words.lede)} actions={give} margin={rates}>
      <Filters filters={filters} />
      {list.promises.length > 0 ? (
        <div className="mt-4 border-t border-ink">
          <PromiseList
            promises={list.promises}
            actsOf={(promise) => promise.isOpen && <PromiseActs {...promise} mayMove />}
          />
        </div>
      ) : search.get('state') || search.get('client') ? (
        <FilteredEmpty clearTo="?" />
      ) : (
        <Empty title={t(words.none)}>{t(words.noneBody)}</Empty>
      )}
      <Pagination page={list.page} hasMore={list.hasMore} />
      <SlipNews news={tellings.news} mayTell={tellings.mayTell} />
    </Page>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { KeptRates } from '#app/relations/kept-rates'
import { PromiseActs } from '#app/relations/promise-acts'
import { actOnPromises } from '#app/relations/promise-acts.server'
import { OwnPromiseForm } from '#app/relations/promise-form'
import { PromiseList } from '#app/relations/promise-list'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { FilteredEmpty, GoodEmpty } from '#app/ui/empty'
import { Filters } from '#app/ui/filters'
import { Pagination } from '#app/ui/pagination'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { promiseWords as words } from '#server/relations/promises/words'
import { promiseListInput } from '#server/relations/schema'

export const meta = titled(words.promises)

export function loader({ request }: LoaderFunctionArgs) {
  const list = promiseListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, (api) => api.relations.own.promises(list))
}

export const action = ({ request }: ActionFunctionArgs) => actOnPromises(request)

export default function OwnPromisesPage() {
  const { promises, rates, hasMore, page, mayGive, nextWorkingDay } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const [search] = useSearchParams()
  const states = [
    { id: 'ended', name: t(words.ended) },
    { id: 'all', name: t(words.all) },
  ]
  const margin = (
    <Section title={t(words.rates)} quiet>
      <KeptRates rates={rates} names={{ ours: words.fromUs, theirs: words.fromYou }} />
    </Section>
  )
  return (
    <Page title={t(words.promises)} lede={t(words.lede)} margin={margin}>
      <Filters filters={[{ name: 'state', label: t(words.state), all: t(words.open), options: states }]} />
      {promises.length > 0 ? (
        <PromiseList
          promises={promises}
          actsOf={(one) =>
            one.isOpen &&
            (one.isMine || one.isToMe) && (
              <PromiseActs {...one} agreeing={null} mayKeep={one.isMine} mayMove={one.isToMe} />
            )
          }
        />
      ) : search.get('state') ? (
        <FilteredEmpty clearTo="?" />
      ) : (
        <GoodEmpty>{t(words.none)}</GoodEmpty>
      )}
      <Pagination page={page} pages={page + (hasMore ? 1 : 0)} />
      {mayGive && (
        <Section title={t(words.giveOwn)}>
          <OwnPromiseForm key={promises.length} soonest={nextWorkingDay} />
        </Section>
      )}
    </Page>
  )
}

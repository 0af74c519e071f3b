import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { SearchResults } from '#app/search/search-results'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Button } from '#app/ui/button'
import { Empty } from '#app/ui/empty'
import { Field } from '#app/ui/field'
import { useWords } from '#app/words'
import { shortestTerm } from '#server/reports/search/rules'
import { searchInput } from '#server/reports/search/schema'
import { foundWords, searchWords as words } from '#server/reports/search/words'

export const meta = titled(words.title)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = searchInput.parse({ term: new URL(request.url).searchParams.get('q') ?? '' })
  return loadPage(request, async (api) => ({ found: await api.search.find(asked), term: asked.term }))
}

export default function SearchPage() {
  const { found, term } = useLoaderData<typeof loader>()
  const { t, count } = useWords()
  const isAsked = term.length >= shortestTerm
  const total = found.things.length + found.people.length
  return (
    <Page
      title={isAsked ? t(words.for, { term }) : t(words.title)}
      crumbs={[{ name: t(words.title) }]}
      lede={isAsked && total > 0 ? count(foundWords, total) : undefined}
    >
      <Form method="get" role="search" className="mt-4 flex max-w-150 flex-wrap items-end gap-3 no-print">
        <div className="min-w-0 flex-1 basis-60">
          <Field key={term} id="q" name="q" type="search" dir="auto" label={t(words.field)} defaultValue={term} />
        </div>
        <Button type="submit" look="primary" className="min-h-10.5! max-sm:min-h-11!">
          {t(words.search)}
        </Button>
      </Form>
      {!isAsked && <Empty title={t(term ? words.short : words.begin)}>{t(words.beginBody)}</Empty>}
      {isAsked && total === 0 && <Empty title={t(words.nothing, { term })}>{t(words.nothingBody)}</Empty>}
      {isAsked && <SearchResults found={found} term={term} />}
    </Page>
  )
}

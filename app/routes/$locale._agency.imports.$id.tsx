import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ExceptionTable } from '#app/exceptions/exception-table'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { exceptionCount, importWords as words } from '#server/reports/exceptions/words'

export const meta = titled(words.title)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.exceptions.get({ id: params['id'] ?? '' }))
}

export default function ImportPage() {
  const { name, exceptions, sourceSha256, rowsIn, recordedAt } = useLoaderData<typeof loader>()
  const { t, count, moment, quantity } = useWords()
  return (
    <Page
      title={t(words.title)}
      crumbs={[{ name: t(words.title) }]}
      over={<span>{count(exceptionCount, exceptions.length)}</span>}
      lede={t(words.lede, { name })}
      margin={
        <Section title={t(words.importedOn, { at: moment(recordedAt) })} quiet>
          <p className="mt-2 text-note text-ink3">
            {t(words.digest)} <Num>{`${sourceSha256.slice(0, 8)} … ${sourceSha256.slice(-4)}`}</Num>
          </p>
          <p className="mt-2 text-note text-ink3">
            {t(words.rows)} <Num>{quantity(String(rowsIn ?? 0))}</Num>
          </p>
        </Section>
      }
    >
      <div className="mt-5">
        {exceptions.length === 0 ? <GoodEmpty>{t(words.none)}</GoodEmpty> : <ExceptionTable exceptions={exceptions} />}
      </div>
    </Page>
  )
}

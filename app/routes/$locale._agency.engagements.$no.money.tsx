import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { EngagementPage } from '#app/engagements/engagement-page'
import { isMoneyHidden } from '#app/engagements/money.server'
import { ClaimList } from '#app/invoices/claim-list'
import { InvoiceList } from '#app/invoices/invoice-list'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { engagementWords as words } from '#server/reports/engagements/words'

export const meta = titled(words.money)

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (await isMoneyHidden(request)) return null
  const filter = { contract: params['no'] ?? '', state: 'all', page: 1 } as const
  return loadPage(request, async (api) => ({
    claims: (await api.invoices.claims.list(filter)).rows,
    invoices: (await api.invoices.list(filter)).rows,
  }))
}

export default function EngagementMoneyPage() {
  const money = useLoaderData<typeof loader>()
  const { t } = useWords()
  if (!money)
    return (
      <EngagementPage>
        <GoodEmpty>{t(words.hidden)}</GoodEmpty>
      </EngagementPage>
    )
  return (
    <EngagementPage>
      <Section title={t(words.claims)} count={money.claims.length}>
        {money.claims.length > 0 ? (
          <ClaimList claims={money.claims} ofOneContract />
        ) : (
          <GoodEmpty>{t(words.none)}</GoodEmpty>
        )}
      </Section>
      <Section title={t(words.invoices)} count={money.invoices.length}>
        {money.invoices.length > 0 ? (
          <InvoiceList invoices={money.invoices} ofOneContract />
        ) : (
          <GoodEmpty>{t(words.none)}</GoodEmpty>
        )}
      </Section>
    </EngagementPage>
  )
}

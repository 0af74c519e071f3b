import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { RateCard } from '#app/contracts/rate-card'
import { ScopeEntries } from '#app/contracts/scope-entries'
import { ScopeLedger } from '#app/contracts/scope-ledger'
import { ScopeLimits } from '#app/contracts/scope-limits'
import { EngagementPage, useEngagement } from '#app/engagements/engagement-page'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { useWords } from '#app/words'
import { scopeInput } from '#server/contracts/scope/schema'
import { engagementWords as words } from '#server/reports/engagements/words'

export const meta = titled(words.scope)

export function loader({ request, params }: LoaderFunctionArgs) {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  return loadPage(request, (api) => api.contracts.scope.get(scopeInput.parse({ ...search, no: params['no'] })))
}

export default function EngagementScopePage() {
  const { ledger } = useLoaderData<typeof loader>()
  const { contract } = useEngagement()
  const { t, to } = useWords()
  const { parts, rates, opened } = ledger
  return (
    <EngagementPage>
      {parts.length === 0 && rates.length === 0 && <GoodEmpty>{t(words.none)}</GoodEmpty>}
      {parts.map((part) => (
        <ScopeLedger
          key={part.orderNo ?? ''}
          part={part}
          opened={opened}
          isOnly={parts.length === 1 && !part.orderNo}
        />
      ))}
      {opened && <ScopeEntries opened={opened} closeTo={to(`/engagements/${contract.no}/scope`)} />}
      <ScopeLimits limits={contract} />
      <RateCard rates={rates} />
    </EngagementPage>
  )
}

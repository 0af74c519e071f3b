import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ContractTabs } from '#app/contracts/contract-tabs'
import { RateCard } from '#app/contracts/rate-card'
import { ScopeEmpty } from '#app/contracts/scope-empty'
import { ScopeEntries } from '#app/contracts/scope-entries'
import { ScopeActions, ScopeOver, useScopeCrumbs } from '#app/contracts/scope-head'
import { ScopeLedger } from '#app/contracts/scope-ledger'
import { ScopeLimits } from '#app/contracts/scope-limits'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { PrintOnOpen } from '#app/ui/print-button'
import { Note } from '#app/ui/section'
import { useWords } from '#app/words'
import { scopeInput } from '#server/contracts/scope/schema'
import { scopeWords as words } from '#server/contracts/scope/words'

export const meta = titled(words.title)

export function loader({ request, params }: LoaderFunctionArgs) {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const asked = scopeInput.parse({ ...search, no: params['no'] })
  return loadPage(request, async (api) => ({
    ...(await api.contracts.scope.get(asked)),
    limits: (await api.contracts.get({ no: asked.no })).contract,
    print: search['print'] === '1',
  }))
}

export default function ScopePage() {
  const { t, pick, to, day } = useWords()
  const { contract, ledger, limits, today, mayChangeLines, print } = useLoaderData<typeof loader>()
  const { parts, rates, opened } = ledger
  const here = to(`/contracts/${contract.no}/scope`)
  return (
    <Page
      title={t(words.title)}
      crumbs={useScopeCrumbs(contract)}
      over={<ScopeOver contract={contract} />}
      actions={<ScopeActions no={contract.no} mayAdd={mayChangeLines} />}
    >
      <PrintOnOpen when={print} />
      <p className="hidden text-note text-ink3 print:block">
        {pick(contract.title)}. {t(words.printed, { day: day(today, { year: true }) })}
      </p>
      <ContractTabs no={contract.no} />
      {!ledger.withPrices && (
        <div className="mt-4 text-detail">
          <Note>{t(words.hidden)}</Note>
        </div>
      )}
      {parts.length === 0 && rates.length === 0 && <ScopeEmpty no={contract.no} mayAdd={mayChangeLines} />}
      {parts.map((part) => (
        <ScopeLedger
          key={part.orderNo ?? ''}
          part={part}
          opened={opened}
          isOnly={parts.length === 1 && !part.orderNo}
        />
      ))}
      {opened && <ScopeEntries opened={opened} closeTo={here} />}
      <ScopeLimits limits={limits} />
      <RateCard rates={rates} />
    </Page>
  )
}

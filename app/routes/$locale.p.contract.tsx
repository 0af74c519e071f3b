import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { Extensions, Guarantees, Penalties } from '#app/contracts/contract-duties'
import { ContractIdentity, ContractTerms } from '#app/contracts/contract-facts'
import { ChangeOrders, LetterStatus, PurchaseOrders } from '#app/contracts/contract-letters'
import { ContractPairs } from '#app/contracts/contract-pair'
import { OwnContracts, PortalScope } from '#app/contracts/portal-contract'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { factWords as words } from '#server/contracts/facts/words'
import { contractStatusWords } from '#server/contracts/words'

export const meta = titled(words.contract)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('no')
  return loadPage(request, async (api) => {
    const own = await api.contracts.own()
    const no = asked ?? own[0]?.no
    if (!no) return { own, record: null, ledger: null }
    const { contract } = await api.contracts.get({ no })
    return { own, record: contract, ledger: (await api.contracts.scope.get({ no })).ledger }
  })
}

export default function PortalContractPage() {
  const { t, pick, day } = useWords()
  const { own, record, ledger } = useLoaderData<typeof loader>()
  if (!record || !ledger)
    return (
      <Page title={t(words.contract)}>
        <GoodEmpty>{t(words.notYours)}</GoodEmpty>
      </Page>
    )
  const days = {
    start: day(record.startOn, { year: true }),
    end: record.endOn ? day(record.endOn, { year: true }) : '',
  }
  return (
    <Page
      title={pick(record.title)}
      over={
        <>
          <Num>{record.clientNumber}</Num>
          <LetterStatus status={record.status} of={contractStatusWords} />
        </>
      }
      lede={record.endOn && t(words.lede, days)}
    >
      <OwnContracts contracts={own} current={record.no} />
      <ContractPairs people={record.people} />
      <PortalScope parts={ledger.parts} />
      <ContractIdentity contract={record} />
      <ContractTerms contract={record} />
      {record.orders.length > 0 && <PurchaseOrders contract={record} />}
      <ChangeOrders contract={record} />
      <Extensions contract={record} />
      <Penalties contract={record} />
      <Guarantees contract={record} />
    </Page>
  )
}

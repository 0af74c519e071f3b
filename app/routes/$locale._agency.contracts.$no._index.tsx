import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ContractHistory, Evaluations, Extensions, Guarantees, Penalties } from '#app/contracts/contract-duties'
import { ContractIdentity, ContractTerms } from '#app/contracts/contract-facts'
import { ChangeOrders, LetterStatus, PurchaseOrders } from '#app/contracts/contract-letters'
import { ContractPairs } from '#app/contracts/contract-pair'
import { ContractTabs } from '#app/contracts/contract-tabs'
import { ImportedTag } from '#app/contracts/imported-tag'
import { Page, WithMargin } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { factWords as words } from '#server/contracts/facts/words'
import { scopeWords } from '#server/contracts/scope/words'
import { contractStatusWords } from '#server/contracts/words'

export const meta = titled(words.contract)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.contracts.get({ no: params['no'] ?? '' }))
}

export default function ContractPage() {
  const { t, pick, to, day } = useWords()
  const { contract, mayChangeLines } = useLoaderData<typeof loader>()
  const days = {
    start: day(contract.startOn, { year: true }),
    end: contract.endOn ? day(contract.endOn, { year: true }) : '',
  }
  return (
    <Page
      title={pick(contract.title)}
      crumbs={[
        { name: t(words.contracts), to: to('/contracts') },
        { name: pick(contract.client), to: to(`/clients/${contract.clientNo}`) },
        { name: <Num>{contract.clientNumber}</Num> },
      ]}
      over={
        <>
          <span>{pick(contract.client)}</span>
          <Num>{contract.clientNumber}</Num>
          <LetterStatus status={contract.status} of={contractStatusWords} />
          <ImportedTag importId={contract.importId} />
        </>
      }
      lede={contract.endOn && t(words.lede, days)}
      actions={
        mayChangeLines && (
          <LinkButton to={to(`/contracts/${contract.no}/lines/import`)} icon="plus">
            {t(scopeWords.addLines)}
          </LinkButton>
        )
      }
    >
      <ContractPairs people={contract.people} />
      <ContractTabs no={contract.no} />
      <WithMargin
        margin={
          <>
            <ContractIdentity contract={contract} />
            <Evaluations contract={contract} />
            <ContractHistory contract={contract} />
          </>
        }
      >
        <ContractTerms contract={contract} />
        {contract.orders.length > 0 && <PurchaseOrders contract={contract} />}
        <ChangeOrders contract={contract} />
        <Extensions contract={contract} />
        <Penalties contract={contract} />
        <Guarantees contract={contract} />
        <p className="mt-4 text-note text-ink3">{t(words.readOnly)}</p>
      </WithMargin>
    </Page>
  )
}

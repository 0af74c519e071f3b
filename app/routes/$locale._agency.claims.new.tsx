import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { ContractChoice } from '#app/engagements/contract-choice'
import { ClaimForm } from '#app/invoices/claim-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Filters } from '#app/ui/filters'
import { useWords } from '#app/words'
import { assembleClaimInput } from '#server/invoices/claims/schema'
import { invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.newClaim)

export function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const contractNo = search.get('contract')
  return loadPage(request, async (api) => ({
    orderNo: search.get('order') ?? '',
    choices: contractNo ? await api.invoices.assembling.choices({ no: contractNo }) : null,
    contracts: contractNo ? [] : await api.invoices.assembling.contracts(),
  }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, assembleClaimInput, async (api, claim) => {
    const { no } = await api.invoices.assembling.assemble(claim)
    return redirect(`/${params['locale']}/claims/${no}`)
  })
}

export default function NewClaimPage() {
  const { choices, contracts, orderNo } = useLoaderData<typeof loader>()
  const { t, to, pick } = useWords()
  const crumbs = [{ name: t(words.claims), to: to('/claims') }, { name: t(words.newClaim) }]
  if (!choices)
    return (
      <Page title={t(words.newClaim)} lede={t(words.chooseContract)} crumbs={crumbs}>
        <ContractChoice contracts={contracts} path="/claims/new" />
      </Page>
    )
  const orders = choices.orders.map(({ no, title }) => ({ id: no, name: pick(title) }))
  return (
    <Page
      title={t(words.newClaim)}
      lede={t(words.newClaimLede)}
      crumbs={crumbs}
      over={<span>{pick(choices.contract.title)}</span>}
    >
      {orders.length > 0 && (
        <Filters filters={[{ name: 'order', label: t(words.order), all: t(words.ownLines), options: orders }]} />
      )}
      <ClaimForm key={orderNo} choices={choices} orderNo={orderNo} />
    </Page>
  )
}

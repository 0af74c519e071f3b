import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { OrderLens } from '#app/certificates/order-lens'
import { RequestForm } from '#app/certificates/request-form'
import { ContractChoice } from '#app/engagements/contract-choice'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { requestCertificateInput } from '#server/deliverables/certificates/schema'
import { certificateWords as words } from '#server/deliverables/certificates/words'
import { deliverableWords } from '#server/deliverables/words'

export const meta = titled(words.newOne)

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const contractNo = searchParams.get('contract') ?? ''
  const picked = searchParams.get('deliverable') ?? ''
  return loadPage(request, async (api) => {
    const choices = contractNo ? await api.deliverables.certificates.choices({ contractNo }) : null
    const contracts = choices ? [] : (await api.deliverables.planning.contracts()).contracts
    const orders = [...new Set(choices?.lines.map(({ orderNo }) => orderNo ?? ''))]
    const meant = searchParams.get('order') ?? choices?.work.find(({ no }) => no === picked)?.orderNo ?? ''
    return { choices, contracts, orders, picked, orderNo: orders.includes(meant) ? meant : (orders[0] ?? '') }
  })
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, requestCertificateInput, async (api, said) => {
    const { no } = await api.deliverables.certificates.request(said)
    return redirect(`/${params['locale']}/certificates/${no}?done=requested`)
  })
}

export default function NewCertificatePage() {
  const { choices, contracts, orders, orderNo, picked } = useLoaderData<typeof loader>()
  const { t, pick, listed, to } = useWords()
  const crumbs = [{ name: t(words.certificates), to: to('/certificates') }, { name: t(words.newOne) }]
  if (!choices)
    return (
      <Page title={t(words.newOne)} crumbs={crumbs} lede={t(deliverableWords.chooseContract)}>
        <ContractChoice contracts={contracts} path="/certificates/new" />
      </Page>
    )
  const { contract } = choices
  return (
    <Page
      title={t(words.newOne)}
      crumbs={crumbs}
      over={listed(contract.clientNumber, pick(contract.title), pick(contract.client))}
      lede={t(words.newLede)}
    >
      <OrderLens contractNo={contract.no} orders={orders} current={orderNo} />
      <RequestForm key={orderNo} choices={choices} orderNo={orderNo} picked={picked} />
    </Page>
  )
}

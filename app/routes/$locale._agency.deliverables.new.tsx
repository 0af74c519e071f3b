import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { PlanForm } from '#app/deliverables/plan-form'
import { ContractChoice } from '#app/engagements/contract-choice'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { planDeliverableInput } from '#server/deliverables/schema'
import { deliverableWords as words } from '#server/deliverables/words'

export const meta = titled(words.plan)

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const contractNo = searchParams.get('contract') ?? ''
  return loadPage(request, async (api) => ({
    briefNo: searchParams.get('brief') ?? '',
    lineId: searchParams.get('line') ?? '',
    choices: contractNo ? await api.deliverables.planning.choices({ contractNo }) : null,
    contracts: contractNo ? [] : (await api.deliverables.planning.contracts()).contracts,
  }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, planDeliverableInput, async (api, plan) => {
    const { no, numbers } = await api.deliverables.planning.plan(plan)
    return redirect(`/${params['locale']}/deliverables/${no}?done=${numbers.length > 1 ? 'series' : 'planned'}`)
  })
}

export default function PlanDeliverablePage() {
  const { choices, contracts, briefNo, lineId } = useLoaderData<typeof loader>()
  const { t, pick, listed, to } = useWords()
  const crumbs = [{ name: t(words.deliverables), to: to('/deliverables') }, { name: t(words.plan) }]
  if (!choices)
    return (
      <Page title={t(words.plan)} crumbs={crumbs} lede={t(words.chooseContract)}>
        <ContractChoice contracts={contracts} path="/deliverables/new" />
      </Page>
    )
  const { contract, lines } = choices
  return (
    <Page
      title={t(words.plan)}
      crumbs={crumbs}
      over={listed(contract.clientNumber, pick(contract.title), pick(contract.client))}
      lede={t(words.planLede)}
    >
      <PlanForm contractNo={contract.no} briefNo={briefNo} lineId={lineId} lines={lines} />
    </Page>
  )
}

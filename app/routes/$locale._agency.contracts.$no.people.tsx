import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { ContractPairs } from '#app/contracts/contract-pair'
import { ContractTabs } from '#app/contracts/contract-tabs'
import { PeopleCards } from '#app/contracts/people-cards'
import { PeopleForm } from '#app/contracts/people-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { factWords } from '#server/contracts/facts/words'
import { peopleWords as words } from '#server/contracts/people/words'
import { contractPeopleInput } from '#server/contracts/schema'

export const meta = titled(words.title)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.contracts.people.get({ no: params['no'] ?? '' }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, contractPeopleInput, async (api, people) => {
    const { no } = await api.contracts.people.change(people)
    return redirect(`/${params['locale']}/contracts/${no}`)
  })
}

export default function PeoplePage() {
  const { t, pick, to } = useWords()
  const { contract, cards, fields, candidates, mayChange } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t(words.title)}
      lede={t(words.lede)}
      crumbs={[
        { name: t(factWords.contracts), to: to('/contracts') },
        { name: pick(contract.client), to: to(`/clients/${contract.clientNo}`) },
        { name: <Num>{contract.clientNumber}</Num>, to: to(`/contracts/${contract.no}`) },
        { name: t(words.title) },
      ]}
    >
      <ContractPairs people={cards} />
      <ContractTabs no={contract.no} />
      {mayChange ? (
        <PeopleForm start={{ no: contract.no, ...fields }} candidates={candidates} />
      ) : (
        <PeopleCards cards={cards} />
      )}
    </Page>
  )
}

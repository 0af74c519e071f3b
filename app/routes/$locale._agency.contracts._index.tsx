import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ContractIndex } from '#app/contracts/contract-index'
import { titled } from '#app/title'
import { listWords as words } from '#server/contracts/entry/words'
import { contractListInput } from '#server/contracts/schema'

export const meta = titled(words.contracts)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = contractListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({ ...(await api.contracts.list(asked)), asked }))
}

export default function ContractsPage() {
  const list = useLoaderData<typeof loader>()
  return <ContractIndex title={words.contracts} lede={words.contractsLede} folder="/contracts" list={list} />
}

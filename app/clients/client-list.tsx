import { Link } from '@remix-run/react'
import { Num } from '#app/ui/num'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { ClientKind, Regime } from '#server/clients/rules'
import { clientKindWords, openCount, regimeWords, clientWords as words } from '#server/clients/words'
import type { Text } from '#server/kernel/words'

type ClientShown = {
  no: string
  name: Text
  kind: ClientKind
  regime: Regime
  people: number
  contracts: number
  open: number
}

export function ClientList({ clients }: { clients: readonly ClientShown[] }) {
  const { t, pick, to, count } = useWords()
  const columns: Column<ClientShown>[] = [
    {
      id: 'name',
      head: t(words.name),
      isName: true,
      cell: ({ no, name }) => (
        <>
          <Link to={to(`/clients/${no}`)} className="hover:underline">
            {pick(name)}
          </Link>
          <span className="ms-2">
            <Num className="text-note font-normal text-ink3">{no}</Num>
          </span>
        </>
      ),
    },
    { id: 'kind', head: t(words.kind), isExtra: true, cell: ({ kind }) => t(clientKindWords[kind]) },
    { id: 'regime', head: t(words.regime), isExtra: true, cell: ({ regime }) => t(regimeWords[regime]) },
    { id: 'people', under: 'named', head: t(words.people), numeric: true, cell: ({ people }) => <Num>{people}</Num> },
    {
      id: 'contracts',
      under: 'named',
      head: t(words.contracts),
      numeric: true,
      cell: ({ contracts }) => <Num>{contracts}</Num>,
    },
    { id: 'open', head: t(words.open), cell: ({ open }) => count(openCount, open) },
  ]
  return (
    <div className="mt-4">
      <Table caption={t(words.clients)} columns={columns} items={clients} keyOf={({ no }) => no} />
    </div>
  )
}

import { Link } from '@remix-run/react'
import { LetterStatus } from '#app/contracts/contract-letters'
import { RangeText } from '#app/ui/date-text'
import { Num } from '#app/ui/num'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { regimeWords } from '#server/clients/words'
import { listWords as words } from '#server/contracts/entry/words'
import { factWords } from '#server/contracts/facts/words'
import type { ContractRow } from '#server/contracts/queries'
import { contractStatusWords, formWords } from '#server/contracts/words'

type Props = {
  contracts: readonly ContractRow[]
  /** Where a row leads: the contract's own page, or the engagement it is. */
  folder: '/contracts' | '/engagements'
  withPrices: boolean
}

/** Contracts in rows: whose they are, how long they run, who of the agency answers for each. */
export function ContractList({ contracts, folder, withPrices }: Props) {
  const { t, pick } = useWords()
  const columns: Column<ContractRow>[] = [
    { id: 'title', head: t(factWords.title), isName: true, cell: (row) => <Name row={row} folder={folder} /> },
    { id: 'client', under: 'bare', head: t(factWords.client), cell: ({ client }) => pick(client) },
    ...(folder === '/contracts' ? termColumns(t) : []),
    {
      id: 'am',
      head: t(words.accountManager),
      isExtra: true,
      cell: ({ accountManager }) => <Who name={accountManager} />,
    },
    {
      id: 'pm',
      head: t(words.projectManager),
      isExtra: true,
      cell: ({ projectManager }) => <Who name={projectManager} />,
    },
    {
      id: 'state',
      ...(folder === '/contracts' && { under: 'bare' as const }),
      head: t(factWords.state),
      cell: ({ status }) => <LetterStatus status={status} of={contractStatusWords} />,
    },
    ...(withPrices && folder === '/contracts' ? [valueColumn(t)] : []),
  ]
  return (
    <div className="mt-4">
      <Table caption={t(words.contracts)} columns={columns} items={contracts} keyOf={({ no }) => no} />
    </div>
  )
}

type Said = ReturnType<typeof useWords>['t']

const termColumns = (t: Said): Column<ContractRow>[] => [
  { id: 'form', head: t(factWords.form), isExtra: true, cell: ({ form }) => t(formWords[form]) },
  { id: 'regime', head: t(factWords.regime), isExtra: true, cell: ({ regime }) => t(regimeWords[regime]) },
]

const valueColumn = (t: Said): Column<ContractRow> => ({
  id: 'value',
  head: t(words.value),
  numeric: true,
  cell: ({ value }) => <Value value={value} />,
})

function Name({ row, folder }: { row: ContractRow; folder: string }) {
  const { pick, to, comma } = useWords()
  return (
    <>
      <Link to={to(`${folder}/${row.no}`)} className="hover:underline">
        {pick(row.title)}
      </Link>
      <span className="block text-note font-normal text-ink3">
        <Num>{row.clientNumber}</Num>
        {row.endOn && (
          <>
            {comma}
            <RangeText from={row.startOn} until={row.endOn} />
          </>
        )}
      </span>
    </>
  )
}

function Who({ name }: { name: ContractRow['accountManager'] }) {
  const { t, pick } = useWords()
  return name ? <bdi>{pick(name)}</bdi> : <span className="text-ink3">{t(factWords.vacant)}</span>
}

function Value({ value }: { value: string | null }) {
  const { money } = useWords()
  return value && <Num>{money(value)}</Num>
}

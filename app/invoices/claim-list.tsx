import { Link } from '@remix-run/react'
import { ClaimStatusText } from '#app/invoices/money-status'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { ClaimStatus } from '#server/invoices/progress/rules'
import { invoiceWords as words } from '#server/invoices/words'
import type { Text } from '#server/kernel/words'

export type ClaimRow = {
  no: string
  period: Text
  contract: { no: string; title: Text; client: Text }
  status: ClaimStatus
  submittedOn: string | null
  payable: string
  due: string | null
  invoiceNo: string | null
}

type Props = {
  claims: readonly ClaimRow[]
  /** On a contract's own page its name in each row says nothing. */
  ofOneContract?: boolean
}

/** Claims in rows: of which contract, where each stands, what is payable and what is still owed. */
export function ClaimList({ claims, ofOneContract = false }: Props) {
  const { t, pick, to } = useWords()
  const columns: Column<ClaimRow>[] = [
    {
      id: 'period',
      head: t(words.claim),
      isName: true,
      cell: ({ no, period }) => (
        <>
          <Link to={to(`/claims/${no}`)} className="hover:underline">
            {pick(period)}
          </Link>{' '}
          <Num className="text-note font-normal text-ink3">{no}</Num>
        </>
      ),
    },
    {
      id: 'contract',
      head: t(words.contract),
      isExtra: true,
      cell: ({ contract }) => (
        <>
          {pick(contract.title)}
          <span className="block text-note text-ink3">{pick(contract.client)}</span>
        </>
      ),
    },
    { id: 'state', under: 'bare', head: t(words.state), cell: ({ status }) => <ClaimStatusText status={status} /> },
    {
      id: 'submitted',
      head: t(words.submitted),
      isExtra: true,
      cell: ({ submittedOn }) => submittedOn && <DateText value={submittedOn} />,
    },
    {
      id: 'payable',
      head: t(words.inRiyals, { what: t(words.payable) }),
      numeric: true,
      isExtra: true,
      cell: ({ payable }) => <Money value={payable} bare />,
    },
    {
      id: 'due',
      head: t(words.inRiyals, { what: t(words.outstanding) }),
      numeric: true,
      cell: ({ due }) => due && <Money value={due} bare />,
    },
  ]
  return (
    <div className="mt-4">
      <Table
        caption={t(words.claims)}
        columns={ofOneContract ? columns.filter(({ id }) => id !== 'contract') : columns}
        items={claims}
        keyOf={({ no }) => no}
      />
    </div>
  )
}

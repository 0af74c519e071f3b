import { Link } from '@remix-run/react'
import type { InvoiceRow } from '#app/invoices/claim-shapes'
import { InvoiceStatusText } from '#app/invoices/money-status'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { invoiceTypeWords, invoiceWords as words } from '#server/invoices/words'

/** Tax documents in rows, the newest first. */
export function InvoiceList({ invoices }: { invoices: readonly InvoiceRow[] }) {
  const { t, pick, listed, to, dayOf } = useWords()
  const columns: Column<InvoiceRow>[] = [
    {
      id: 'no',
      head: t(words.invoice),
      isName: true,
      cell: ({ no, type, title }) => (
        <>
          <Link to={to(`/invoices/${no}`)} className="hover:underline">
            <Num>{no}</Num>
          </Link>
          <span className="block text-note font-normal text-ink3">
            {listed(t(invoiceTypeWords[type] ?? words.invoice), pick(title))}
          </span>
        </>
      ),
    },
    { id: 'contract', head: t(words.contract), isExtra: true, cell: ({ contract }) => pick(contract.title) },
    {
      id: 'issued',
      head: t(words.issuedOn),
      isExtra: true,
      cell: ({ issuedAt }) => <DateText value={dayOf(issuedAt)} />,
    },
    { id: 'due', head: t(words.due), isExtra: true, cell: ({ dueOn }) => dueOn && <DateText value={dueOn} /> },
    { id: 'state', head: t(words.state), cell: ({ status }) => <InvoiceStatusText status={status} /> },
    {
      id: 'total',
      head: t(words.payable),
      numeric: true,
      isExtra: true,
      cell: ({ payable }) => <Money value={payable} bare />,
    },
    { id: 'owed', head: t(words.outstanding), numeric: true, cell: ({ due }) => <Money value={due} bare /> },
  ]
  return (
    <div className="mt-4">
      <Table caption={t(words.invoices)} columns={columns} items={invoices} keyOf={({ no }) => no} />
    </div>
  )
}

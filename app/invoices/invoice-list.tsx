import { Link } from '@remix-run/react'
import type { InvoiceRow } from '#app/invoices/claim-shapes'
import { InvoiceStatusText } from '#app/invoices/money-status'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { invoiceTypeWords, invoiceWords as words } from '#server/invoices/words'
import { calendarDayWords } from '#server/kernel/dates'
import { daysBetween } from '#server/kernel/day'

/** A credit note takes from what is payable, and is written so. */
const payableOf = ({ type, payable }: InvoiceRow) => (type === '381' ? `-${payable}` : payable)

type Props = {
  invoices: readonly InvoiceRow[]
  /** On a contract's own page its name in each row says nothing. */
  ofOneContract?: boolean
}

/** Tax documents in rows, the newest first. */
export function InvoiceList({ invoices, ofOneContract = false }: Props) {
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
    { id: 'due', under: 'named', head: t(words.due), cell: ({ dueOn }) => dueOn && <DateText value={dueOn} /> },
    { id: 'state', under: 'bare', head: t(words.state), cell: (invoice) => <InvoiceState invoice={invoice} /> },
    {
      id: 'total',
      head: t(words.inRiyals, { what: t(words.payable) }),
      numeric: true,
      isExtra: true,
      cell: (invoice) => <Money value={payableOf(invoice)} bare />,
    },
    {
      id: 'owed',
      head: t(words.inRiyals, { what: t(words.outstanding) }),
      numeric: true,
      cell: ({ due }) => <Money value={due} bare />,
    },
  ]
  return (
    <div className="mt-4">
      <Table
        caption={t(words.invoices)}
        columns={ofOneContract ? columns.filter(({ id }) => id !== 'contract') : columns}
        items={invoices}
        keyOf={({ no }) => no}
      />
    </div>
  )
}

/** Where a document stands; one past its due day says by how many days. */
function InvoiceState({ invoice: { status, dueOn } }: { invoice: InvoiceRow }) {
  const { t, count, today } = useWords()
  const isLate = status === 'overdue' && dueOn !== null && today !== null
  return (
    <>
      <InvoiceStatusText status={status} />
      {isLate && (
        <span className="block text-note text-ink3">
          {t(words.overdueBy, { days: count(calendarDayWords, daysBetween(dueOn, today)) })}
        </span>
      )}
    </>
  )
}

import type { InvoicePage } from '#app/invoices/claim-shapes'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { Paper, PaperHead } from '#app/ui/paper'
import { type Column, Table } from '#app/ui/table'
import { Totals } from '#app/ui/waterfall'
import { useWords } from '#app/words'
import { claimStepWords } from '#server/invoices/progress/words'
import { invoiceTypeWords, invoiceWords as words } from '#server/invoices/words'

type Line = InvoicePage['lines'][number]
type Props = { invoice: InvoicePage }

const cutWords = {
  non_executed: claimStepWords['claim.not_executed'],
  service_credit: claimStepWords['claim.service_credit'],
  advance_recovery: claimStepWords['claim.advance_recovery'],
} as const
const isCut = (kind: string): kind is keyof typeof cutWords => Object.hasOwn(cutWords, kind)

/** The tax document as it was issued: white in either theme, and the same words as its PDF. */
export function InvoicePaper({ invoice }: Props) {
  const { t, pick, dayOf } = useWords()
  const title = invoiceTypeWords[invoice.type] ?? words.invoice
  const columns: Column<Line>[] = [
    { id: 'name', head: t(words.line), isName: true, cell: ({ name }) => <bdi>{pick(name)}</bdi> },
    { id: 'qty', head: t(words.quantity), numeric: true, cell: ({ qty }) => <Num>{qty}</Num> },
    {
      id: 'price',
      head: t(words.unitPrice),
      numeric: true,
      cell: ({ unitPrice }) => unitPrice && <Money value={unitPrice} bare />,
    },
    { id: 'net', head: t(words.net), numeric: true, cell: ({ net }) => <Money value={net} bare /> },
  ]
  return (
    <Paper label={t(title)}>
      <PaperHead
        title={t(title)}
        other={
          <span lang="en" dir="ltr">
            {title.en}
          </span>
        }
        number={<Num>{invoice.no}</Num>}
        dates={<DateText value={dayOf(invoice.issuedAt)} year hijri />}
      />
      <div className="mt-4 grid gap-5 sm:grid-cols-2">
        <Party name={t(words.seller)} party={invoice.seller} />
        <Party name={t(words.buyer)} party={invoice.buyer} />
      </div>
      <p className="mt-3 text-detail text-ink2">
        {t(words.contract)} <Num>{invoice.contract.clientNumber}</Num>
      </p>
      <div className="mt-3">
        <Table
          caption={t(words.lines)}
          columns={columns}
          items={invoice.lines}
          keyOf={({ name, net }) => `${name.ar}${net}`}
        />
      </div>
      <div className="ms-auto mt-3 max-w-90">
        <InvoiceTotals invoice={invoice} />
      </div>
    </Paper>
  )
}

function Party({ name, party }: { name: string; party: InvoicePage['seller'] }) {
  const { t, pick } = useWords()
  return (
    <div className="text-detail">
      <p className="text-note text-ink3">{name}</p>
      <p className="font-medium">
        <bdi>{pick(party.name)}</bdi>
      </p>
      {party.vatNumber && (
        <p>
          {t(words.vatNumber, { no: '' })}
          <Num>{party.vatNumber}</Num>
        </p>
      )}
      {!party.vatNumber && party.otherId && (
        <p>
          <Num>{`${party.otherId.scheme} ${party.otherId.value}`}</Num>
        </p>
      )}
      <p className="text-ink2">
        <bdi>{pick(party.address)}</bdi>
      </p>
    </div>
  )
}

function InvoiceTotals({ invoice: { amounts, deductions } }: Props) {
  const { t } = useWords()
  const isSome = (value: string) => value !== '0.00'
  const held = [
    {
      id: 'retention',
      name: t(claimStepWords['claim.retention']),
      value: `-${amounts.retentionHeld}`,
      shown: isSome(amounts.retentionHeld),
    },
    {
      id: 'penalty',
      name: t(claimStepWords['claim.fine']),
      value: `-${amounts.penalty}`,
      shown: isSome(amounts.penalty),
    },
  ]
  return (
    <Totals
      lines={[
        ...deductions.flatMap(({ kind, amount }) =>
          isCut(kind) ? [{ id: kind, name: t(cutWords[kind]), value: `-${amount}` }] : [],
        ),
        { id: 'net', name: t(claimStepWords['claim.taxable']), value: amounts.net, isSum: true },
        { id: 'vat', name: t(claimStepWords['claim.vat']), value: amounts.vat },
        { id: 'total', name: t(claimStepWords['claim.total']), value: amounts.total, isSum: true },
        ...held.filter(({ shown }) => shown),
        { id: 'payable', name: t(words.payable), value: amounts.payable, isSum: true },
      ]}
    />
  )
}

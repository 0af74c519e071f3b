import type { InvoicePage } from '#app/invoices/claim-shapes'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { Paper, PaperHead } from '#app/ui/paper'
import { type Column, Table } from '#app/ui/table'
import { Totals } from '#app/ui/waterfall'
import { useWords } from '#app/words'
import { claimStepWords } from '#server/invoices/progress/words'
import { invoiceTypeWords, invoiceWords as words } from '#server/invoices/words'
import { directionOf } from '#server/kernel/words'

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
  const { t, pick, dayOf, locale } = useWords()
  const other = locale === 'ar' ? 'en' : 'ar'
  const title = invoiceTypeWords[invoice.type] ?? words.invoice
  const columns: Column<Line>[] = [
    { id: 'name', head: t(words.line), isName: true, cell: ({ name }) => <bdi>{pick(name)}</bdi> },
    { id: 'qty', under: 'named', head: t(words.quantity), numeric: true, cell: ({ qty }) => <Num>{qty}</Num> },
    {
      id: 'price',
      under: 'named',
      head: t(words.inRiyals, { what: t(words.unitPrice) }),
      numeric: true,
      cell: ({ unitPrice }) => unitPrice && <Money value={unitPrice} bare />,
    },
    {
      id: 'net',
      head: t(words.inRiyals, { what: t(words.net) }),
      numeric: true,
      cell: ({ net }) => (
        <span className="inline-block min-w-28">
          <Money value={net} bare />
        </span>
      ),
    },
  ]
  return (
    <Paper label={t(title)}>
      <PaperHead
        title={t(title)}
        other={
          <span lang={other} dir={directionOf(other)}>
            {title[other]}
          </span>
        }
        number={<Num>{invoice.no}</Num>}
        dates={
          <>
            <DateText value={dayOf(invoice.issuedAt)} year hijri className="block" />
            {invoice.dueOn && (
              <span className="block">
                {t(words.dueBy)} <DateText value={invoice.dueOn} year />
              </span>
            )}
          </>
        }
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

/** The rate of the VAT where every line has the same one, as '15'; a paper of several rates says none beside the sum. */
function oneRate(lines: readonly Line[]): string | null {
  const [rate, ...others] = new Set(lines.map(({ vatRateBp }) => vatRateBp))
  return rate === undefined || others.length > 0 ? null : String(rate / 100)
}

function InvoiceTotals({ invoice: { amounts, deductions, subtotal, lines } }: Props) {
  const { t } = useWords()
  const rate = oneRate(lines)
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
        ...(subtotal === amounts.net
          ? []
          : [{ id: 'subtotal', name: t(words.subtotal), value: subtotal, isSum: true }]),
        ...deductions.flatMap(({ kind, amount }) =>
          isCut(kind) ? [{ id: kind, name: t(cutWords[kind]), value: `-${amount}` }] : [],
        ),
        { id: 'net', name: t(claimStepWords['claim.taxable']), value: amounts.net, isSum: true },
        { id: 'vat', name: rate ? t(words.vatAt, { rate }) : t(claimStepWords['claim.vat']), value: amounts.vat },
        { id: 'total', name: t(claimStepWords['claim.total']), value: amounts.total, isSum: true },
        ...held.filter(({ shown }) => shown),
        { id: 'payable', name: t(words.inRiyals, { what: t(words.payable) }), value: amounts.payable, isSum: true },
      ]}
    />
  )
}

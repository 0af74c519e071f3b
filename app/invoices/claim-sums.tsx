import type { ClaimPage } from '#app/invoices/claim-shapes'
import { useCited } from '#app/invoices/use-cited'
import { Money, Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { Waterfall } from '#app/ui/waterfall'
import { useWords } from '#app/words'
import { claimStepWords } from '#server/invoices/progress/words'
import { invoiceWords as words } from '#server/invoices/words'

type Line = ClaimPage['lines'][number]

/** What is claimed: each line with its quantity, or a milestone with its share. */
export function ClaimLinesTable({ claim: { lines, notExecuted } }: { claim: ClaimPage }) {
  const { t, pick, comma } = useWords()
  if (lines.length === 0) return null
  const columns: Column<Line>[] = [
    {
      id: 'code',
      under: 'bare',
      head: t(words.line),
      cell: ({ code, no }) => <Num className="text-ink3">{code || no}</Num>,
    },
    { id: 'name', head: '', isName: true, cell: ({ name }) => <bdi>{pick(name)}</bdi> },
    {
      id: 'qty',
      under: 'named',
      head: t(words.quantity),
      numeric: true,
      cell: ({ qty, shareBp }) => <Num>{qty ?? (shareBp === null ? '' : `${shareBp / 100}%`)}</Num>,
    },
    {
      id: 'net',
      head: t(words.inRiyals, { what: t(words.net) }),
      numeric: true,
      cell: ({ net }) => <Money value={net} bare />,
    },
  ]
  return (
    <Section title={t(words.lines)} count={lines.length}>
      <Table caption={t(words.lines)} columns={columns} items={lines} keyOf={({ no }) => String(no)} />
      {notExecuted.map(({ units, of, unit, amount }) => (
        <p key={amount} className="mt-2 text-detail text-ink2">
          {t(words.notExecuted)}: {t(words.partOf, { units: units ?? 0, of: of ?? 0, unit: pick(unit) })}
          {comma}
          <Money value={amount} />
        </p>
      ))}
    </Section>
  )
}

/** The arithmetic of a claim, each step with the article it follows. */
export function ClaimWaterfall({ claim: { steps } }: { claim: ClaimPage }) {
  const { t, listed } = useWords()
  const citedAs = useCited()
  const kindOf = ({ rule, kind }: (typeof steps)[number]) => {
    if (rule === 'claim.payable') return 'payable'
    if (rule === 'claim.vat') return 'vat'
    return kind === 'sum' ? 'total' : 'minus'
  }
  return (
    <Section title={t(words.arithmetic)} note={t(words.allInRiyals)}>
      <Waterfall
        caption={t(words.arithmetic)}
        heads={{ step: t(words.step), amount: t(words.inRiyals, { what: t(words.amount) }) }}
        steps={steps.map((step) => ({
          id: step.rule,
          kind: kindOf(step),
          name: t(claimStepWords[step.rule]),
          value: step.amount,
          rule: listed(citedAs(step.source), step.bp !== null && `\u2066${step.bp / 100}%\u2069`),
        }))}
      />
    </Section>
  )
}

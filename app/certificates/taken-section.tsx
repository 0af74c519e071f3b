import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'
import { formatQuantity } from '#server/kernel/quantity'

type Line = CertificatePage['lines'][number]

/** A milestone's share in percent: basis points as a person reads them. */
const percentOf = (shareBp: number) => formatQuantity(BigInt(shareBp) * 10n)

/** What is taken over: a quantity of each line, or a milestone's share of its order. */
export function TakenSection({ lines }: { lines: readonly Line[] }) {
  const { t, pick } = useWords()
  const remarkOf = ({ shareBp, shortfallUnits, shortfallOf }: Line) =>
    [
      shareBp !== null && t(words.share, { share: percentOf(shareBp) }),
      shortfallUnits !== null && t(words.shortfall, { units: shortfallUnits, of: shortfallOf ?? '' }),
    ]
      .filter(Boolean)
      .join('. ')
  const hasRemarks = lines.some((line) => remarkOf(line))
  return (
    <Section title={t(words.taken)} count={lines.length}>
      <Table
        caption={t(words.taken)}
        items={lines}
        keyOf={({ no }) => String(no)}
        columns={[
          {
            id: 'line',
            head: t(words.line),
            isName: true,
            cell: ({ code, name }) => (
              <>
                <bdi>{pick(name)}</bdi> {code && <Num className="text-note font-normal text-ink3">{code}</Num>}
              </>
            ),
          },
          ...(hasRemarks ? [{ id: 'remark', under: 'bare' as const, head: t(words.remark), cell: remarkOf }] : []),
          {
            id: 'quantity',
            head: t(words.quantity),
            numeric: true,
            cell: ({ qty, unit }: Line) => (
              <span className="whitespace-nowrap">
                <Num className="font-semibold">{qty}</Num>
                <span className="ms-1.5 text-note text-ink3">({pick(unit)})</span>
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}

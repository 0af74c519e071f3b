import { Link } from '@remix-run/react'
import type { Evidence } from '#app/engagements/shapes'
import { DateText } from '#app/ui/date-text'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { Status } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { evidenceWords as words } from '#server/reports/engagements/words'

type Milestone = Evidence['milestones'][number]

/** What covers each milestone: the certificate, the claim, the invoice; and what of them is still missing. */
export function MilestoneTable({ milestones, withMoney }: { milestones: readonly Milestone[]; withMoney: boolean }) {
  const { t, pick, to, today } = useWords()
  const cover = (folder: string, no: string | null, dueOn: string) =>
    no ? (
      <Link to={to(`/${folder}/${no}`)} className="link">
        <Num>{no}</Num>
      </Link>
    ) : today !== null && dueOn >= today ? (
      <span className="text-detail text-ink3">{t(words.notYet)}</span>
    ) : (
      <Status tone="soon">{t(words.missing)}</Status>
    )
  const money = [
    { id: 'claim', head: t(words.claims), cell: ({ claimNo, dueOn }: Milestone) => cover('claims', claimNo, dueOn) },
    {
      id: 'invoice',
      head: t(words.invoice),
      cell: ({ invoiceNo, dueOn }: Milestone) => cover('invoices', invoiceNo, dueOn),
    },
  ]
  return (
    <Section title={t(words.milestones)} count={milestones.length}>
      <Table
        caption={t(words.milestones)}
        items={milestones}
        keyOf={({ no }) => no}
        columns={[
          {
            id: 'title',
            head: t(words.milestone),
            isName: true,
            cell: ({ title, no }) => <bdi>{pick(title) || no}</bdi>,
          },
          { id: 'due', head: t(words.due), isExtra: true, cell: ({ dueOn }) => <DateText value={dueOn} /> },
          {
            id: 'certificate',
            head: t(words.certificate),
            cell: ({ certificateNo, dueOn }) => cover('certificates', certificateNo, dueOn),
          },
          ...(withMoney ? money : []),
        ]}
      />
    </Section>
  )
}

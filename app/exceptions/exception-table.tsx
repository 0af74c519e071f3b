import { Link } from '@remix-run/react'
import { Mentions, Num } from '#app/ui/num'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { Text, Words } from '#server/kernel/words'
import { importWords as words } from '#server/reports/exceptions/words'

export type Exception = {
  id: string
  ref: string
  guard: string
  /** The guard in words; null for one that only its own file knows. */
  rule: Words | null
  reason: Text
  kind: string
  no: string | null
  title: Text
}

/** Where a thing of each kind is read. What has no page of its own has none here. */
const folders: Record<string, string> = {
  brief: '/briefs',
  deliverable: '/deliverables',
  certificate: '/certificates',
  claim: '/claims',
  invoice: '/invoices',
  case: '/cases',
  contract: '/contracts',
}

/** Each fact that a guard would refuse today, with the guard in words and why. */
export function ExceptionTable({ exceptions }: { exceptions: readonly Exception[] }) {
  const { t, pick, to, day } = useWords()
  // The import keeps days as it found them; inside an Arabic line such a day is read backwards.
  const told = (reason: string) => reason.replace(/\d{4}-\d{2}-\d{2}/g, (value) => day(value, { year: true }))
  const columns: Column<Exception>[] = [
    {
      id: 'fact',
      head: t(words.about),
      isName: true,
      cell: ({ kind, no, title }) => {
        const folder = folders[kind]
        const name = (
          <>
            <Num className="text-ink3">{no}</Num> <bdi>{pick(title)}</bdi>
          </>
        )
        return folder && no ? (
          <Link to={to(`${folder}/${no}`)} className="hover:underline">
            {name}
          </Link>
        ) : (
          name
        )
      },
    },
    { id: 'why', head: t(words.why), cell: ({ reason }) => <Mentions text={told(pick(reason))} /> },
    {
      id: 'guard',
      under: 'bare',
      head: t(words.guard),
      cell: ({ guard, rule }) =>
        rule ? (
          <span className="text-detail text-ink2">{t(rule)}</span>
        ) : (
          <Num className="text-note whitespace-normal text-ink3">{guard}</Num>
        ),
    },
  ]
  return <Table caption={t(words.title)} columns={columns} items={exceptions} keyOf={({ id }) => id} />
}

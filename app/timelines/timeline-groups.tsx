import type { GanttGroup, GanttItem } from '#app/timelines/gantt-lines'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import type { Day } from '#server/kernel/day'
import type { HolderSide } from '#server/kernel/vocabulary'
import type { Text } from '#server/kernel/words'
import type { Piece } from '#server/timelines/views/rules'
import { timelineWords as words } from '#server/timelines/words'

type Holder = { side: HolderSide; name: Text | null } | null

type Planned = {
  no: string
  kind: 'deliverable' | 'milestone'
  title: Text
  holder: Holder
  planned: readonly Piece[]
  actual: readonly Piece[]
  baseline: Day | null
  milestone: Day | null
  slip: number
}

type Claim = { no: string; title: Text; holder: Holder; actual: readonly Piece[] }

export type Timeline = {
  groups: readonly { no: string; number: string; title: Text; client: Text; items: readonly Planned[] }[]
  claims: readonly Claim[]
}

/** The lines of the drawing and of its table: each contract with its work, then the money on its way. */
export function useGroups({ groups, claims }: Timeline): readonly GanttGroup[] {
  const { t, pick, to, workingDays } = useWords()
  const holderOf = (holder: Holder) =>
    holder ? { side: holder.side, ...(holder.name && { name: pick(holder.name) }) } : undefined
  const slipOf = (days: number) => (days > 0 ? t(words.late, { days: workingDays(days) }) : undefined)

  const lineOf = (item: Planned): GanttItem => ({
    id: item.no,
    name: pick(item.title),
    ...(item.kind === 'deliverable' && { to: to(`/deliverables/${item.no}`) }),
    holder: holderOf(item.holder),
    planned: item.milestone ? [] : item.planned,
    actual: item.milestone ? [] : item.actual,
    ...(item.baseline && { baseline: { until: item.baseline } }),
    ...(item.milestone && { milestone: item.milestone }),
    note: slipOf(item.slip),
  })
  const work = groups.map(({ no, number, title, client, items }) => ({
    id: no,
    name: <span title={pick(client)}>{pick(title)}</span>,
    note: <Num className="font-normal text-ink3">{number}</Num>,
    items: items.map(lineOf),
  }))
  if (claims.length === 0) return work
  const money = claims.map((claim) => ({
    id: claim.no,
    name: pick(claim.title),
    to: to(`/claims/${claim.no}`),
    holder: holderOf(claim.holder),
    actual: claim.actual,
  }))
  return [...work, { id: 'money', name: t(words.money), items: money }]
}

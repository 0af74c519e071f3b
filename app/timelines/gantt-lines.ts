import type { ReactNode } from 'react'
import type { Side } from '#app/ui/holder'
import type { Day } from '#server/kernel/day'
import type { Text } from '#server/kernel/words'

/** Days in a row, both ends counted. */
export type Stretch = { readonly from: Day; readonly until: Day }

export type GanttItem = {
  id: string
  name: ReactNode
  /** Where the record itself stands. */
  to?: string
  /** Who holds it now. */
  holder?: { side: Side; name?: string }
  /** What is still ahead as it is planned now; drawn as a tint with the outline of whoever it waits for. */
  planned?: readonly (Stretch & { side: Side })[]
  /** What happened, one piece for each who held it. */
  actual?: readonly (Stretch & { side: Side })[]
  /** What was first agreed; often only its end is known. */
  baseline?: { from?: Day; until: Day }
  /** A day that is a point: a certificate, a launch. */
  milestone?: Day
  isCritical?: boolean
  /** A word at the end of the bar: «4 أيام عمل بعد المهلة». */
  note?: string
}

export type GanttGroup = { id: string; name: ReactNode; note?: ReactNode; items: readonly GanttItem[] }

/** Days nobody works, runs joined. */
export type Shade = Stretch & { kind: 'weekend' | 'holiday'; name?: Text | null }

export const headHeight = 70
export const groupHeight = 38
export const rowHeight = 34

/** One line of the drawing: a group's heading or an item, and how far down it begins. */
export type Line = { y: number; height: number } & ({ group: GanttGroup } | { item: GanttItem })

/** The lines of a drawing from the top down: each group's heading, then its items. */
export function linesOf(groups: readonly GanttGroup[]): Line[] {
  const lines: Line[] = []
  let y = 0
  const add = (line: { group: GanttGroup } | { item: GanttItem }, height: number) => {
    lines.push({ ...line, y, height })
    y += height
  }
  for (const group of groups) {
    add({ group }, groupHeight)
    for (const item of group.items) add({ item }, rowHeight)
  }
  return lines
}

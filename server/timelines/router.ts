import { calendarsOf } from '#server/calendars'
import type { WorkingCalendar } from '#server/kernel/calendar'
import type { Day } from '#server/kernel/day'
import { type Names, namesOf } from '#server/people'
import { asking, router } from '#server/trpc'
import { mayReadTimeline } from './policy'
import {
  type Chain,
  chainsOf,
  contractsOnTimeline,
  expectedOf,
  openClaims,
  type Planned,
  plannedWithin,
} from './queries'
import { slipOf } from './rules'
import { timelineInput } from './schema'
import { aheadPieces, heldPieces, type Piece, restDaysOf, windowOf } from './views/rules'

/** Who has it now: the side, and the person where one is named. */
function holderOf(chain: Chain, names: Names) {
  const open = chain.find(({ endedAt }) => endedAt === null)
  return open ? { side: open.side, name: (open.personId && names.get(open.personId)) || null } : null
}

function itemOf(
  item: Planned,
  chain: Chain,
  expected: readonly Piece[],
  names: Names,
  calendar: WorkingCalendar,
  today: Day,
) {
  const { no, kind, title, startsOn, endsOn, finishedOn, baselineOn, side } = item
  const span = { plannedFinish: endsOn, actualFinish: finishedOn, baselineFinish: baselineOn ?? endsOn }
  const held = heldPieces(chain, today)
  const done = finishedOn ? [{ side, from: startsOn ?? finishedOn, until: finishedOn }] : []
  return {
    no,
    kind,
    title,
    holder: holderOf(chain, names),
    planned: aheadPieces(item, expected, today),
    actual: held.length > 0 ? held : done,
    baseline: baselineOn,
    milestone: kind === 'milestone' ? (finishedOn ?? endsOn) : null,
    slip: baselineOn ? slipOf(span, calendar) : 0,
  }
}

export const timelinesRouter = router({
  /** What is drawn: the days, the contracts with what is planned on each, and the money that is on its way. */
  get: asking(mayReadTimeline)
    .input(timelineInput)
    .query(async ({ ctx, input: { zoom, from, contract } }) => {
      const days = windowOf(zoom, from ? (from as Day) : null, ctx.today)
      const contracts = await contractsOnTimeline(ctx.tx)
      const items = await plannedWithin(ctx.tx, days, ctx.today, contract)
      const claims = await openClaims(ctx.tx, contract)
      const ids = [...items, ...claims].map(({ id }) => id)
      const [chains, expected] = [await chainsOf(ctx.tx, ids), await expectedOf(ctx.tx, ids)]
      const names = await namesOf(
        ctx.tx,
        [...chains.values()].flatMap((chain) => chain.map(({ personId }) => personId)),
      )
      const calendars = await calendarsOf(ctx.tx)

      const chainOf = (id: string) => chains.get(id) ?? []
      const groups = contracts.flatMap(({ id, calendarId, ...named }) => {
        const calendar = calendars.get(calendarId)
        const own = calendar ? items.filter(({ contractId }) => contractId === id) : []
        if (!calendar || own.length === 0) return []
        const drawn = own.map((item) =>
          itemOf(item, chainOf(item.id), expected.get(item.id) ?? [], names, calendar, ctx.today),
        )
        return [{ ...named, items: drawn, calendarId }]
      })
      const calendar = calendars.get((groups[0] ?? contracts[0])?.calendarId ?? '')
      return {
        ...days,
        zoom,
        contract,
        today: ctx.today,
        contracts: contracts.map(({ no, title, client }) => ({ no, title, client })),
        groups,
        claims: claims.map(({ id, ...claim }) => ({
          ...claim,
          holder: holderOf(chainOf(id), names),
          actual: heldPieces(chainOf(id), ctx.today),
        })),
        rests: calendar ? restDaysOf(days, calendar) : [],
      }
    }),
})

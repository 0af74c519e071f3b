import type { PercentBase, Regime } from '#server/contracts/rules'
import { type Change, changeRoom, lawCeilings, revisedNet } from '#server/contracts/rules'
import { capOf, decimal, type Halalas, sum } from '#server/kernel/money'

/** The states in which a change order binds. */
const binding: readonly string[] = ['approved', 'implemented']
export const isBinding = (status: string): boolean => binding.includes(status)

/** The states in which a fine weighs on a contract: all but one that was given up or given back. */
const lifted: readonly string[] = ['waived', 'refunded']
export const weighs = (status: string): boolean => !lifted.includes(status)

type PricedChange = { readonly no: string; readonly status: string; readonly change: Change }

export type CeilingStep = {
  no: string
  sign: 'increase' | 'decrease'
  net: string
  /** Cumulative share of the signed net with this change, in basis points, and the limit it is held to. */
  cumulativeBp: number
  limitBp: number | null
  /** What other binding changes of the same sign had already taken. */
  used: string
  ceiling: string | null
  headroom: string
  over: string
  ok: boolean
}

/**
 * Each change order against its ceiling, beside the binding ones asked for before it (Law 69). A change under the client's
 * own bylaws meets no ceiling of the law.
 */
export function ceilingSteps(signedNet: Halalas, regime: Regime, changes: readonly PricedChange[]): CeilingStep[] {
  const ceilings = regime === 'gtpl' ? lawCeilings : { increaseBp: null, decreaseBp: null }
  return changes.map(({ no, change }, at) => {
    const before = changes.slice(0, at).flatMap((one) => (isBinding(one.status) ? [one.change] : []))
    const room = changeRoom(signedNet, before, change, ceilings)
    const limitBp = change.sign === 'increase' ? ceilings.increaseBp : ceilings.decreaseBp
    const used = sum(before.filter(({ sign }) => sign === change.sign).map(({ net }) => net))
    return {
      no,
      sign: change.sign,
      net: decimal(change.net),
      cumulativeBp: change.sign === 'increase' ? room.increaseBp : room.decreaseBp,
      limitBp,
      used: decimal(used),
      ceiling: limitBp === null ? null : decimal(capOf(signedNet, limitBp)),
      headroom: decimal(room.headroom),
      over: decimal(room.over),
      ok: room.ok,
    }
  })
}

/** What may still be added within the ceiling after the binding changes, and what they took of it. */
export function increaseRoom(signedNet: Halalas, regime: Regime, changes: readonly PricedChange[]) {
  if (regime !== 'gtpl') return null
  const bound = changes.filter(({ status }) => isBinding(status)).map(({ change }) => change)
  const used = sum(bound.filter(({ sign }) => sign === 'increase').map(({ net }) => net))
  const ceiling = capOf(signedNet, lawCeilings.increaseBp)
  return { used: decimal(used), left: decimal(ceiling - used), ceiling: decimal(ceiling) }
}

/** The signed net with every binding change. */
export const netNow = (signedNet: Halalas, changes: readonly PricedChange[]): Halalas =>
  revisedNet(
    signedNet,
    changes.filter(({ status }) => isBinding(status)).map(({ change }) => change),
  )

type Fine = { readonly orderNo: string | null; readonly amount: Halalas; readonly status: string }
type CapBase = {
  readonly name: PercentBase | null
  readonly net: Halalas | null
  readonly total: Halalas | null
  readonly orders: readonly { readonly no: string; readonly net: Halalas }[]
}

export type FineCapLine = { orderNo: string | null; fines: string; base: string; cap: string; left: string }

/**
 * The fines beside their cap: of the whole contract, or of each purchase order where the cap is a share of the order
 * (Law 72, 73; Regulations 119). Empty where no cap was agreed.
 */
export function fineCaps(capBp: number | null, base: CapBase, fines: readonly Fine[]): FineCapLine[] {
  if (capBp === null) return []
  const lineOf = (orderNo: string | null, of: Halalas, own: readonly Fine[]): FineCapLine => {
    const taken = sum(own.filter(({ status }) => weighs(status)).map(({ amount }) => amount))
    const cap = capOf(of, capBp)
    return { orderNo, fines: decimal(taken), base: decimal(of), cap: decimal(cap), left: decimal(cap - taken) }
  }
  if (base.name === 'po_net')
    return base.orders.map(({ no, net }) =>
      lineOf(
        no,
        net,
        fines.filter(({ orderNo }) => orderNo === no),
      ),
    )
  const whole = base.name === 'total_incl_vat' ? base.total : base.net
  return whole === null ? [] : [lineOf(null, whole, fines)]
}

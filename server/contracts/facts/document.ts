import type { ContractHead, PersonCard } from '#server/contracts/queries'
import type { ContractForm, PercentBase, Regime, VatTaxPoint } from '#server/contracts/rules'
import { percentOf } from '#server/contracts/terms/rules'
import type { TermName } from '#server/contracts/terms/words'
import { basisPointsOf, decimal, type Halalas, sum } from '#server/kernel/money'
import type { Text } from '#server/kernel/words'
import type {
  actsOf,
  ContractVersion,
  changesOf,
  evaluationsOf,
  extensionsOf,
  guaranteesOf,
  ordersOf,
  penaltiesOf,
} from './queries'
import { ceilingSteps, fineCaps, increaseRoom, netNow } from './rules'

/** All that is known of a contract, as its chapter's queries read it. */
export type ContractRecord = {
  head: ContractHead
  versions: readonly ContractVersion[]
  status: string | null
  people: readonly PersonCard[]
  orders: Awaited<ReturnType<typeof ordersOf>>
  changes: Awaited<ReturnType<typeof changesOf>>
  extensions: Awaited<ReturnType<typeof extensionsOf>>
  penalties: Awaited<ReturnType<typeof penaltiesOf>>
  guarantees: Awaited<ReturnType<typeof guaranteesOf>>
  evaluations: Awaited<ReturnType<typeof evaluationsOf>>
  acts: Awaited<ReturnType<typeof actsOf>>
}

/** A term as it is said: a percentage of its base, an amount, a number; what it rests on is said beside it by its name. */
export type Term = {
  name: TermName
  percent?: string
  base?: PercentBase | null
  amount?: string
  number?: number
  per?: 'day' | 'week_or_part'
  taxPoint?: VatTaxPoint
  agreed?: boolean
}

const base = (name: string | null) => name as PercentBase | null

/** The terms of a version in reading order. One that was not agreed is left out, never filled in. */
export function termsOf(version: ContractVersion, regime: Regime, withPrices: boolean): Term[] {
  const share = (name: TermName, points: number | null, of: string | null): Term[] =>
    points ? [{ name, percent: percentOf(points), base: base(of) }] : []
  const per = version.delayPer === 'week_or_part' ? ('week_or_part' as const) : ('day' as const)
  return [
    ...share('advance', version.advanceBp, version.advanceBase),
    ...share('finalGuarantee', version.finalGuaranteeBp, version.finalGuaranteeBase),
    ...share('finalClaim', version.finalClaimMinBp, version.finalClaimBase),
    ...share('retention', version.retentionBp, version.retentionBase),
    ...share('penaltyCap', version.penaltyCapBp, version.penaltyCapBase),
    ...share('delay', version.delayRateBp, version.delayBase).map((term) => ({ ...term, per })),
    ...(version.shortfallPerUnit && withPrices
      ? [{ name: 'shortfall' as const, amount: decimal(version.shortfallPerUnit), base: 'missing_unit' as const }]
      : []),
    { name: 'includedRounds', number: version.includedRounds },
    ...(version.paymentDays
      ? [{ name: 'payment' as const, number: version.paymentDays }]
      : regime === 'gtpl'
        ? [{ name: 'payment' as const }]
        : []),
    ...(version.serviceCredit ? [{ name: 'serviceCredit' as const, agreed: true }] : []),
    { name: 'changeCeiling', agreed: regime === 'gtpl' },
    { name: 'vatTaxPoint', taxPoint: version.vatTaxPoint as VatTaxPoint },
  ]
}

export type ContractFacts = ReturnType<typeof contractFacts>

/**
 * A contract as its page and its portal show it, in plain data. Without prices every amount is null, and what is only an
 * amount is left out; the walls have already kept back the rows that are not the reader's.
 */
export function contractFacts(record: ContractRecord, withPrices: boolean) {
  const { head, versions, orders, penalties } = record
  const signed = versions[0]
  const latest = versions.at(-1)
  const priced = pricedChanges(record)
  const amount = (value: Halalas | null | undefined) => (withPrices && value != null ? decimal(value) : null)
  const committed = sum(orders.filter(({ status }) => !refused.has(status)).map(({ net }) => net))
  const capBase = {
    name: base(signed?.penaltyCapBase ?? null),
    net: signed?.net ?? null,
    total: signed?.total ?? null,
    orders,
  }
  return {
    ...identity(head, record.status, latest),
    people: record.people,
    value: {
      net: amount(signed?.net),
      total: amount(signed?.total),
      netNow: amount(signed?.net == null ? null : netNow(signed.net, priced)),
      ceiling: amount(head.ceilingNet),
      committed: amount(head.ceilingNet === null ? null : committed),
      ceilingLeft: amount(head.ceilingNet === null ? null : head.ceilingNet - committed),
    },
    terms: latest ? termsOf(latest, head.regime, withPrices) : [],
    orders: orders.map(({ id: _, net, vat: __, total, ...order }) => ({
      ...order,
      net: amount(net),
      total: amount(total),
    })),
    changes: changesShown(record, withPrices),
    changeRoom: withPrices && signed?.net != null ? increaseRoom(signed.net, head.regime, priced) : null,
    extensions: record.extensions,
    penalties: penalties.map((fine) => ({ ...fine, amount: amount(fine.amount), base: amount(fine.base) })),
    caps: withPrices ? capsShown(signed, capBase, penalties) : [],
    guarantees: record.guarantees.map((one) => ({ ...one, amount: amount(one.amount) })),
    evaluations: record.evaluations,
    acts: record.acts,
  }
}

const refused = new Set(['cancelled', 'rejected', 'requested', 'quoted'])

const identity = (head: ContractHead, status: string | null, latest: ContractVersion | undefined) => ({
  no: head.no,
  title: head.title as Text,
  clientNo: head.clientNo,
  client: head.client as Text,
  regime: head.regime as Regime,
  form: head.form as ContractForm,
  method: head.method,
  clientNumber: head.clientNumber,
  etimadNumber: head.etimadNumber,
  awardNoticeOn: head.awardNoticeOn,
  signedOn: head.signedOn,
  startOn: head.startOn,
  endOn: latest ? latest.endOn.toISOString().slice(0, 10) : null,
  imported: head.imported,
  importId: head.importId,
  status,
})

const pricedChanges = ({ changes }: ContractRecord) =>
  changes.flatMap(({ no, sign, status, price }) => (price ? [{ no, status, change: { sign, net: price.net } }] : []))

function changesShown({ head, versions, changes, ...record }: ContractRecord, withPrices: boolean) {
  const signedNet = versions[0]?.net ?? null
  const steps =
    withPrices && signedNet !== null
      ? ceilingSteps(signedNet, head.regime, pricedChanges({ head, versions, changes, ...record }))
      : []
  return changes.map(({ id: _, price, ...change }) => ({
    ...change,
    net: withPrices && price ? decimal(price.net) : null,
    limit: steps.find(({ no }) => no === change.no) ?? null,
  }))
}

function capsShown(
  signed: ContractVersion | undefined,
  capBase: Parameters<typeof fineCaps>[1],
  penalties: ContractRecord['penalties'],
) {
  const percent = signed?.penaltyCapBp ? percentOf(signed.penaltyCapBp) : null
  return fineCaps(signed?.penaltyCapBp ?? null, capBase, penalties)
    .filter(({ fines, orderNo }) => orderNo === null || fines !== '0.00')
    .map((line) => ({
      ...line,
      percent,
      usedBp: basisPointsOf(halalasOf(line.fines), halalasOf(line.base)),
    }))
}

const halalasOf = (text: string): Halalas => BigInt(text.replace('.', ''))

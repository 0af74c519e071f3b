import { LetterStatus } from '#app/contracts/contract-letters'
import { DateText } from '#app/ui/date-text'
import { GoodEmpty } from '#app/ui/empty'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { ContractFacts } from '#server/contracts/facts/document'
import { contractActWords, missingCount, officeWords, factWords as words } from '#server/contracts/facts/words'
import { percentOf } from '#server/contracts/terms/rules'
import {
  extensionStatusWords,
  groundWords,
  guaranteeKindWords,
  guaranteeStatusWords,
  penaltyKindWords,
  penaltyStatusWords,
} from '#server/contracts/words'
import { calendarDayWords } from '#server/kernel/dates'

type Props = { contract: ContractFacts }

/** Fines with their calculation, and how far they are from their cap. */
export function Penalties({ contract: { penalties, caps } }: Props) {
  const { t, pick, money, count, quantity } = useWords()
  type Fine = (typeof penalties)[number]
  const whole = (amount: string) => money(amount, { whole: true })
  const calculation = ({ lateDays, base, units }: Fine) => {
    if (lateDays && base) return t(words.lateDays, { days: count(calendarDayWords, lateDays), base: whole(base) })
    return units ? count(missingCount, Number(units), quantity(units)) : ''
  }
  const columns: Column<Fine>[] = [
    { id: 'no', under: 'bare', head: t(words.number), cell: ({ no }) => <Num className="text-ink3">{no}</Num> },
    {
      id: 'reason',
      head: t(words.reason),
      isName: true,
      cell: (fine) => (
        <>
          {pick(fine.reason) || t(penaltyKindWords[fine.kind] ?? words.penalties)}
          <span className="block text-note font-normal text-ink3">
            {calculation(fine)} {fine.orderNo && <Num>{fine.orderNo}</Num>}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      under: 'bare',
      head: t(words.state),
      cell: ({ status }) => <LetterStatus status={status} of={penaltyStatusWords} />,
    },
    ...(penalties.some(({ amount }) => amount)
      ? [
          {
            id: 'amount',
            head: t(words.amount),
            numeric: true,
            cell: ({ amount }: Fine) => <Num>{amount && money(amount)}</Num>,
          },
        ]
      : []),
  ]
  return (
    <Section title={t(words.penalties)} count={penalties.length}>
      {penalties.length === 0 ? (
        <GoodEmpty>{t(words.none)}</GoodEmpty>
      ) : (
        <Table caption={t(words.penalties)} columns={columns} items={penalties} keyOf={({ no }) => no} />
      )}
      {caps.map(({ orderNo, fines, cap, base, percent }) => (
        <p key={orderNo ?? ''} className="mt-2 text-detail text-ink2">
          {orderNo ? t(words.capOfOrder, { order: orderNo }) : t(words.capOfContract)}:{' '}
          {t(words.capLine, { fines: whole(fines), cap: whole(cap), base: whole(base), percent: percent ?? '' })}
        </p>
      ))}
    </Section>
  )
}

export function Guarantees({ contract: { guarantees } }: Props) {
  const { t, pick, money } = useWords()
  type Guarantee = (typeof guarantees)[number]
  const columns: Column<Guarantee>[] = [
    { id: 'no', under: 'bare', head: t(words.number), cell: ({ no }) => <Num className="text-ink3">{no}</Num> },
    {
      id: 'kind',
      head: t(words.kind),
      isName: true,
      cell: ({ kind, bank, orderNo }) => (
        <>
          {t(guaranteeKindWords[kind] ?? words.guarantees)} {orderNo && <Num className="font-normal">{orderNo}</Num>}
          <span className="block text-note font-normal text-ink3">{pick(bank)}</span>
        </>
      ),
    },
    { id: 'issued', head: t(words.issued), isExtra: true, cell: ({ issuedOn }) => <DateText value={issuedOn} /> },
    { id: 'expires', under: 'named', head: t(words.expires), cell: ({ expiresOn }) => <DateText value={expiresOn} /> },
    {
      id: 'state',
      under: 'bare',
      head: t(words.state),
      cell: ({ status }) => <LetterStatus status={status} of={guaranteeStatusWords} />,
    },
    ...(guarantees.some(({ amount }) => amount)
      ? [
          {
            id: 'amount',
            head: t(words.amount),
            numeric: true,
            cell: ({ amount }: Guarantee) => <Num>{amount && money(amount)}</Num>,
          },
        ]
      : []),
  ]
  return (
    <Section title={t(words.guarantees)} count={guarantees.length}>
      {guarantees.length === 0 ? (
        <GoodEmpty>{t(words.none)}</GoodEmpty>
      ) : (
        <Table caption={t(words.guarantees)} columns={columns} items={guarantees} keyOf={({ no }) => no} />
      )}
    </Section>
  )
}

export function Extensions({ contract: { extensions } }: Props) {
  const { t, pick, count } = useWords()
  type Extension = (typeof extensions)[number]
  const days = (number: number | null) => (number === null ? '' : count(calendarDayWords, number))
  const columns: Column<Extension>[] = [
    { id: 'no', under: 'bare', head: t(words.number), cell: ({ no }) => <Num className="text-ink3">{no}</Num> },
    {
      id: 'event',
      head: t(words.event),
      isName: true,
      cell: ({ event, ground, orderNo }) => (
        <>
          {pick(event)}
          <span className="block text-note font-normal text-ink3">
            {groundWords[ground] ? t(groundWords[ground]) : ground} {orderNo && <Num>{orderNo}</Num>}
          </span>
        </>
      ),
    },
    { id: 'asked', under: 'named', head: t(words.daysRequested), cell: ({ daysRequested }) => days(daysRequested) },
    { id: 'granted', under: 'named', head: t(words.daysGranted), cell: ({ daysGranted }) => days(daysGranted) },
    {
      id: 'newDue',
      under: 'named',
      head: t(words.newDue),
      cell: ({ newDueOn }) => newDueOn && <DateText value={newDueOn} />,
    },
    {
      id: 'state',
      head: t(words.state),
      cell: ({ status }) => <LetterStatus status={status} of={extensionStatusWords} />,
    },
  ]
  if (extensions.length === 0) return null
  return (
    <Section title={t(words.extensions)} count={extensions.length}>
      <Table caption={t(words.extensions)} columns={columns} items={extensions} keyOf={({ no }) => no} />
    </Section>
  )
}

/** The scores the client gave. */
export function Evaluations({ contract: { evaluations } }: Props) {
  const { t, pick } = useWords()
  if (evaluations.length === 0) return null
  return (
    <Section title={t(words.evaluations)} quiet count={evaluations.length}>
      <ul>
        {evaluations.map(({ no, period, scoreBp, onDate, orderNo, by }) => (
          <li key={no} className="flex flex-wrap items-baseline gap-x-2 border-b border-line py-1.5 text-detail">
            <Num className="font-semibold">{`${percentOf(scoreBp)}%`}</Num>
            <Num className="text-ink3">{period ?? orderNo}</Num>
            <span className="ms-auto text-ink2">
              <bdi>{pick(by)}</bdi> <DateText value={onDate} className="text-ink3" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The formal acts of the contract in their order, with whose they were. */
export function ContractHistory({ contract: { acts } }: Props) {
  const { t, pick, dayOf } = useWords()
  if (acts.length === 0) return null
  return (
    <Section title={t(words.acts)} quiet count={acts.length}>
      <ol>
        {acts.map(({ act, at, by, byOffice }) => (
          <li key={act + at} className="border-b border-line py-1.5 text-detail">
            <span className="font-medium">{t(contractActWords[act] ?? words.acts)}</span>
            <span className="block text-note text-ink3">
              <DateText value={dayOf(at)} year />{' '}
              {by ? <bdi>{pick(by)}</bdi> : byOffice && officeWords[byOffice] && t(officeWords[byOffice])}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

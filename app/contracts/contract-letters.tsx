import { DateText } from '#app/ui/date-text'
import { GoodEmpty } from '#app/ui/empty'
import { Num } from '#app/ui/num'
import { Note, Section } from '#app/ui/section'
import { Status, type Tone } from '#app/ui/status'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { ContractFacts } from '#server/contracts/facts/document'
import { factWords as words } from '#server/contracts/facts/words'
import { percentOf } from '#server/contracts/terms/rules'
import { changeStatusWords, orderStatusWords } from '#server/contracts/words'
import type { Words } from '#server/kernel/words'

/** How far along a letter is, in the colour of the machine's own word. */
const tones: Readonly<Record<string, Tone>> = {
  active: 'good',
  issued: 'neutral',
  in_execution: 'neutral',
  approved: 'good',
  implemented: 'good',
  granted: 'good',
  accepted: 'good',
  closed: 'closed',
  released: 'closed',
  deducted: 'closed',
  waived: 'closed',
  blocked: 'bad',
  rejected: 'bad',
  refused: 'bad',
  forfeited: 'bad',
  terminated: 'bad',
  objected: 'soon',
  suspended: 'soon',
  warned: 'bad',
}

export function LetterStatus({ status, of }: { status: string | null; of: Readonly<Record<string, Words>> }) {
  const { t } = useWords()
  const said = status ? of[status] : undefined
  return said && status ? <Status tone={tones[status] ?? 'neutral'}>{t(said)}</Status> : null
}

type Order = ContractFacts['orders'][number]

/** The call-offs of a framework. */
export function PurchaseOrders({ contract: { orders } }: { contract: ContractFacts }) {
  const { t, pick, money } = useWords()
  const columns: Column<Order>[] = [
    { id: 'no', under: 'bare', head: t(words.number), cell: ({ no }) => <Num className="text-ink3">{no}</Num> },
    { id: 'title', head: t(words.subject), isName: true, cell: ({ title }) => pick(title) },
    {
      id: 'issued',
      under: 'named',
      head: t(words.issued),
      cell: ({ issuedOn }) => issuedOn && <DateText value={issuedOn} />,
    },
    { id: 'due', under: 'named', head: t(words.due), cell: ({ dueOn }) => dueOn && <DateText value={dueOn} /> },
    ...(orders.some(({ net }) => net)
      ? [
          {
            id: 'net',
            head: t(words.net),
            numeric: true,
            cell: ({ net }: Order) => <Num>{net && money(net)}</Num>,
          },
        ]
      : []),
    {
      id: 'state',
      under: 'bare',
      head: t(words.state),
      cell: ({ status }) => <LetterStatus status={status} of={orderStatusWords} />,
    },
  ]
  return (
    <Section title={t(words.orders)} count={orders.length}>
      <Table caption={t(words.orders)} columns={columns} items={orders} keyOf={({ no }) => no} />
    </Section>
  )
}

type Change = ContractFacts['changes'][number]

/** Change orders, each against its ceiling; a blocked one shows the calculation that blocked it. */
export function ChangeOrders({ contract }: { contract: ContractFacts }) {
  const { t, money } = useWords()
  const { changes, changeRoom } = contract
  const whole = (amount: string) => money(amount, { whole: true })
  const columns: Column<Change>[] = [
    { id: 'no', under: 'bare', head: t(words.number), cell: ({ no }) => <Num className="text-ink3">{no}</Num> },
    { id: 'title', head: t(words.subject), isName: true, cell: (change) => <ChangeTitle change={change} /> },
    {
      id: 'requested',
      under: 'named',
      head: t(words.requested),
      cell: ({ requestedOn }) => <DateText value={requestedOn} />,
    },
    ...(changes.some(({ net }) => net) ? pricedColumns(t, money) : []),
    {
      id: 'state',
      under: 'bare',
      head: t(words.state),
      cell: ({ status }) => <LetterStatus status={status} of={changeStatusWords} />,
    },
  ]
  return (
    <Section title={t(words.changes)} count={changes.length}>
      {changes.length === 0 ? (
        <GoodEmpty>{t(words.none)}</GoodEmpty>
      ) : (
        <Table caption={t(words.changes)} columns={columns} items={changes} keyOf={({ no }) => no} />
      )}
      {changeRoom && (
        <p className="mt-3 text-detail text-ink2">
          {t(words.room, {
            used: whole(changeRoom.used),
            ceiling: whole(changeRoom.ceiling),
            left: whole(changeRoom.left),
          })}
        </p>
      )}
      {changes.map(
        ({ no, limit }) =>
          limit &&
          !limit.ok && (
            <div key={no} className="mt-3 text-detail">
              <Note tone="bad">
                {t(words.over, {
                  no,
                  net: whole(limit.net),
                  used: whole(limit.used),
                  ceiling: whole(limit.ceiling ?? '0'),
                  over: whole(limit.over),
                })}
              </Note>
            </div>
          ),
      )}
    </Section>
  )
}

type Said = ReturnType<typeof useWords>

const pricedColumns = (t: Said['t'], money: Said['money']): Column<Change>[] => [
  { id: 'net', head: t(words.net), numeric: true, cell: ({ net }) => <Num>{net && money(net)}</Num> },
  {
    id: 'cumulative',
    head: t(words.cumulative),
    numeric: true,
    isExtra: true,
    cell: ({ limit }) => limit && <Num>{signed(limit.sign, limit.cumulativeBp)}</Num>,
  },
  {
    id: 'limit',
    head: t(words.limit),
    numeric: true,
    isExtra: true,
    cell: ({ limit }) => limit?.limitBp && <Num>{signed(limit.sign, limit.limitBp)}</Num>,
  },
]

const signed = (sign: 'increase' | 'decrease', points: number) =>
  `${sign === 'increase' ? '+' : '\u2212'}${percentOf(points)}%`

function ChangeTitle({ change }: { change: Change }) {
  const { t, pick, day, quantity, comma } = useWords()
  return (
    <>
      {pick(change.title)}
      <span className="block text-note font-normal text-ink3">
        {change.items.map(({ qty, name, code }, index) => (
          <span key={code}>
            {index > 0 && comma}
            <Num>{`${change.sign === 'increase' ? '+' : '\u2212'}${quantity(qty)}`}</Num> <bdi>{pick(name)}</bdi>
          </span>
        ))}
        {change.answerDueOn && (
          <span className="block">
            {change.answeredAt ? t(words.answered) : t(words.answerDue, { day: day(change.answerDueOn) })}
          </span>
        )}
      </span>
    </>
  )
}

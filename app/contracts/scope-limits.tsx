import { LetterStatus } from '#app/contracts/contract-letters'
import { Num } from '#app/ui/num'
import { Note, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import type { ContractFacts } from '#server/contracts/facts/document'
import { factWords as words } from '#server/contracts/facts/words'
import { percentOf } from '#server/contracts/terms/rules'
import { articleOf } from '#server/contracts/terms/words'
import { changeStatusWords, penaltyStatusWords } from '#server/contracts/words'

type Limits = Pick<ContractFacts, 'regime' | 'changes' | 'changeRoom' | 'penalties' | 'caps' | 'value'>

/** Under the ledger: what may still be added to it, and what was cut from it, each beside its limit and the article. */
export function ScopeLimits({ limits }: { limits: Limits }) {
  if (limits.changes.length === 0 && limits.penalties.length === 0) return null
  return (
    <div className="grid gap-x-10 lg:grid-cols-2">
      {limits.changes.length > 0 && <ChangeRoom limits={limits} />}
      {limits.penalties.length > 0 && <FineRoom limits={limits} />}
    </div>
  )
}

const line = 'flex flex-wrap items-baseline gap-x-3 border-b border-line py-2 text-detail'

function ChangeRoom({ limits: { regime, changes, changeRoom } }: { limits: Limits }) {
  const { t, pick, money } = useWords()
  const whole = (amount: string) => money(amount, { whole: true })
  const over = changes.flatMap(({ limit }) => (limit && !limit.ok ? [limit] : []))
  return (
    <Section title={t(words.changes)} note={t(articleOf('changeCeiling', regime))}>
      <ul>
        {changes.map(({ no, title, status, limit }) => (
          <li key={no} className={line}>
            <Num className="text-ink3">{no}</Num>
            <span className="font-medium">{pick(title)}</span>
            <LetterStatus status={status} of={changeStatusWords} />
            {limit && (
              <span className="ms-auto">
                <Num className="font-semibold">
                  {`${limit.sign === 'increase' ? '+' : '\u2212'}${percentOf(limit.cumulativeBp)}%`}
                </Num>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changeRoom && (
        <p className="mt-2.5 text-detail text-ink2">
          {t(words.room, {
            used: whole(changeRoom.used),
            ceiling: whole(changeRoom.ceiling),
            left: whole(changeRoom.left),
          })}
        </p>
      )}
      {over.map(({ no, net, used, ceiling, over: amount }) => (
        <div key={no} className="mt-2.5 text-detail">
          <Note tone="bad">
            {t(words.over, {
              no,
              net: whole(net),
              used: whole(used),
              ceiling: whole(ceiling ?? '0'),
              over: whole(amount),
            })}
          </Note>
        </div>
      ))}
    </Section>
  )
}

function FineRoom({ limits: { penalties, caps } }: { limits: Limits }) {
  const { t, pick, money } = useWords()
  const whole = (amount: string) => money(amount, { whole: true })
  return (
    <Section title={t(words.penalties)}>
      <ul>
        {penalties.map(({ no, reason, status, amount }) => (
          <li key={no} className={line}>
            <Num className="text-ink3">{no}</Num>
            <span className="font-medium">{pick(reason)}</span>
            <LetterStatus status={status} of={penaltyStatusWords} />
            {amount && (
              <span className="ms-auto">
                <Num className="font-semibold">{money(amount)}</Num>
              </span>
            )}
          </li>
        ))}
      </ul>
      {caps.map(({ orderNo, fines, cap, base, percent }) => (
        <p key={orderNo ?? ''} className="mt-2.5 text-detail text-ink2">
          {orderNo ? t(words.capOfOrder, { order: orderNo }) : t(words.capOfContract)}:{' '}
          {t(words.capLine, { fines: whole(fines), cap: whole(cap), base: whole(base), percent: percent ?? '' })}
        </p>
      ))}
    </Section>
  )
}

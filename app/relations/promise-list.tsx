import type { ReactNode } from 'react'
import { PromiseStatusMark } from '#app/relations/case-status'
import { sideWords } from '#app/ui/holder'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import type { Text } from '#server/kernel/words'
import { promiseWords as words } from '#server/relations/promises/words'
import type { PromiseStatus } from '#server/relations/rules'

type Promised = {
  no: string
  text: Text
  by: Text | null
  to: Text | null
  status: PromiseStatus
  dueOn: string
  firstDueOn: string
  keptOn: string | null
  client?: Text
}

type PromiseListProps<Row extends Promised> = {
  promises: readonly Row[]
  /** What can be done to one of them. */
  actsOf?: (promise: Row) => ReactNode
}

/** Promises under one another: the words, who gave them to whom, the day, and how it went. */
export function PromiseList<Row extends Promised>({ promises, actsOf }: PromiseListProps<Row>) {
  return (
    <ul>
      {promises.map((promise) => (
        <PromiseItem key={promise.no} promise={promise}>
          {actsOf?.(promise)}
        </PromiseItem>
      ))}
    </ul>
  )
}

function PromiseItem({ promise, children }: { promise: Promised; children: ReactNode }) {
  const { t, pick, comma, day } = useWords()
  const { no, text, by, to, status, dueOn, firstDueOn, keptOn, client } = promise
  return (
    <li
      id={no}
      className="grid gap-x-4 gap-y-1 border-b border-line py-3 target:bg-mark sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <p dir="auto" className="font-medium">
          {pick(text)}
        </p>
        <p className="text-detail text-ink2">
          <Num className="text-ink3">{no}</Num>
          {comma}
          {t(words.by, { by: by ? pick(by) : t(sideWords.agency), to: to ? pick(to) : t(sideWords.agency) })}
          {client && (
            <span className="text-ink3">
              {comma}
              {pick(client)}
            </span>
          )}
        </p>
      </div>
      <div className="text-detail sm:text-end">
        <p>
          <b className="font-semibold">{day(dueOn, { weekday: true })}</b>
          {firstDueOn !== dueOn && <span className="ms-2 text-ink3">{t(words.moved, { day: day(firstDueOn) })}</span>}
        </p>
        <p className="flex flex-wrap items-center gap-2 sm:justify-end">
          <PromiseStatusMark status={status} />
          {keptOn && <span className="text-note text-ink3">{t(words.endedOn, { day: day(keptOn) })}</span>}
        </p>
      </div>
      {children && <div className="sm:col-span-2">{children}</div>}
    </li>
  )
}

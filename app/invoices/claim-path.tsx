import { Link } from '@remix-run/react'
import type { ClaimPage } from '#app/invoices/claim-shapes'
import { useCited } from '#app/invoices/use-cited'
import { Clock } from '#app/ui/clock'
import { Holder } from '#app/ui/holder'
import { Num } from '#app/ui/num'
import { PaymentPath, type PaymentStop } from '#app/ui/payment-path'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { missingWords } from '#server/invoices/progress/words'
import { invoiceWords as words } from '#server/invoices/words'
import { calendarDayWords, workingDayWords } from '#server/kernel/dates'

type Props = { claim: ClaimPage }

/** Where the claim is on its way to the money: what is done, with whom it is now, what follows. */
export function ClaimPath({ claim: { days, wait } }: Props) {
  const { t, day } = useWords()
  const reached = [
    { id: 'ready', name: words.assembled, ahead: words.toAssemble, on: days.ready },
    { id: 'submitted', name: words.submitted, ahead: words.toSubmit, on: days.submitted },
    { id: 'certified', name: words.certified, ahead: words.toCertify, on: days.certified },
    { id: 'ordered', name: words.ordered, ahead: words.toOrder, on: days.ordered },
    { id: 'paid', name: words.paid, ahead: words.toPay, on: days.paid },
  ]
  const next = reached.findLastIndex(({ on }) => on !== null) + 1
  const stops: PaymentStop[] = reached.map(({ id, name, ahead, on }, index) => ({
    id,
    // What has not happened is named as the step it is, never as done.
    name: t(index < next ? name : ahead),
    state: index < next ? 'done' : index === next ? 'now' : 'next',
    ...(on ? { when: day(on) } : {}),
    ...(index === next && wait.holder ? { side: wait.holder, who: <Holder side={wait.holder} /> } : {}),
  }))
  return (
    <Section title={t(words.path)}>
      <PaymentPath label={t(words.path)} stops={stops} />
    </Section>
  )
}

/** What is missing, with whom it lies and since when; then each clock with its article. */
export function ClaimWait({ claim: { wait, clocks } }: Props) {
  const { t, count } = useWords()
  return (
    <Section title={t(words.waiting)} quiet>
      {wait.missing.length === 0 && <p className="mt-2 text-detail text-ink2">{t(words.nothingMissing)}</p>}
      {wait.missing.map((missing) => (
        <p key={missing} className="mt-2 text-detail">
          {t(wait.workingDays > 0 ? words.waitingSince : words.waitingToday, {
            what: t(missingWords[missing]),
            days: count(workingDayWords, wait.workingDays),
          })}
        </p>
      ))}
      {wait.holder && wait.missing.length > 0 && (
        <p className="mt-1">
          <Holder side={wait.holder} />
        </p>
      )}
      {clocks.map((clock) => (
        <ClaimClock key={clock.kind} clock={clock} />
      ))}
    </Section>
  )
}

type ClaimClock = ClaimPage['clocks'][number]

/** How a clock ended, in the words of what ended it: a claim is never late by a day that is over. */
const endings = (kind: ClaimClock['kind']) =>
  kind === 'review'
    ? { met: words.orderedInTime, missed: words.orderedLate }
    : { met: words.paidInTime, missed: words.paidLate }

const clockTones = { running: 'ok', over: 'late', met: 'met', missed: 'ok' } as const

function ClaimClock({ clock }: { clock: ClaimClock }) {
  const { t, day, count, listed } = useWords()
  const citedAs = useCited()
  const inWorkingDays = clock.kind === 'review'
  const days = inWorkingDays ? clock.workingDays : clock.calendarDays
  const said = { running: words.left, over: words.over, ...endings(clock.kind) }[clock.state]
  return (
    <div className="mt-4">
      <Clock tone={clockTones[clock.state]} detail={listed(t(words[clock.kind]), citedAs(clock.source))}>
        {t(said, { days: count(inWorkingDays ? workingDayWords : calendarDayWords, Math.abs(days)) })}
      </Clock>
      <p className="text-note text-ink3">{t(words.dueOn, { day: day(clock.dueOn, { year: true }) })}</p>
    </div>
  )
}

/** The claim's pack: certificates, the invoice, and what they say. */
export function ClaimPack({ claim: { certificates, invoice } }: Props) {
  const { t, to } = useWords()
  return (
    <Section title={t(words.pack)} quiet>
      {certificates.map(({ no }) => (
        <p key={no} className="mt-1 text-detail">
          <Link to={to(`/certificates/${no}`)} className="link">
            <Num>{no}</Num>
          </Link>
        </p>
      ))}
      {invoice && (
        <p className="mt-1 text-detail">
          {t(words.invoice)}{' '}
          <Link to={to(`/invoices/${invoice.no}`)} className="link">
            <Num>{invoice.no}</Num>
          </Link>
        </p>
      )}
    </Section>
  )
}

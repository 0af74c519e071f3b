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
    { id: 'ready', name: words.assembled, on: days.ready },
    { id: 'submitted', name: words.submitted, on: days.submitted },
    { id: 'certified', name: words.certified, on: days.certified },
    { id: 'ordered', name: words.ordered, on: days.ordered },
    { id: 'paid', name: words.paid, on: days.paid },
  ]
  const next = reached.findLastIndex(({ on }) => on !== null) + 1
  const stops: PaymentStop[] = reached.map(({ id, name, on }, index) => ({
    id,
    name: t(name),
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
          {t(words.waitingSince, { what: t(missingWords[missing]), days: count(workingDayWords, wait.workingDays) })}
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

function ClaimClock({ clock }: { clock: ClaimPage['clocks'][number] }) {
  const { t, day, count, listed } = useWords()
  const citedAs = useCited()
  const inWorkingDays = clock.kind === 'review'
  const days = inWorkingDays ? clock.workingDays : clock.calendarDays
  const amount = count(inWorkingDays ? workingDayWords : calendarDayWords, Math.abs(days))
  const isOver = clock.state === 'over' || clock.state === 'missed'
  return (
    <div className="mt-4">
      <Clock
        tone={
          clock.state === 'over' ? 'late' : clock.state === 'met' ? 'met' : clock.state === 'missed' ? 'late' : 'ok'
        }
        detail={listed(t(words[clock.kind]), citedAs(clock.source))}
      >
        {t(isOver ? words.over : words.left, { days: amount })}
      </Clock>
      <p className="text-note text-ink3">{t(words.dueOn, { day: day(clock.dueOn, { year: true }) })}</p>
    </div>
  )
}

/** The claim's pack: certificates, the invoice, and what they say. */
export function ClaimPack({ claim: { certificates, invoice } }: Props) {
  const { t, to } = useWords()
  return (
    <Section title={t(words.certificates)} quiet>
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

import { Link } from '@remix-run/react'
import type { DeliverablePage } from '#app/deliverables/deliverable-shapes'
import { HeldBy } from '#app/deliverables/held-by'
import { RoundsSection } from '#app/deliverables/rounds-section'
import { DateText } from '#app/ui/date-text'
import { Num, Quantity } from '#app/ui/num'
import { Fact, Facts, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

/** Beside the work: with whom it is since when, by when, how much, on which line, from which brief, and its rounds. */
export function DeliverableMargin({ page }: { page: DeliverablePage }) {
  const { t, pick, listed, to, moment, day, dayOf, today, relative } = useWords()
  const { place, certificate } = page
  const isLate = today !== null && page.dueOn < today && !page.acceptance && page.status !== 'cancelled'
  const record = (folder: string, no: string, name = no) => (
    <Link to={to(`/${folder}/${no}`)} className="link">
      <Num>{name}</Num>
    </Link>
  )
  return (
    <>
      <Section title={t(words.holder)}>
        <p className="flex flex-wrap items-baseline gap-x-2 border-b border-line py-2">
          <HeldBy holder={place.holder} />
          {place.holder && (
            <span className="text-note text-ink3">{t(words.sinceWhen, { when: moment(place.holder.since) })}</span>
          )}
        </p>
        <Facts>
          <Fact name={t(words.dueOn)}>
            <DateText value={page.dueOn} weekday />
            <DateHijri value={page.dueOn} />
            {isLate && <span className="block text-note text-red">{relative(page.dueOn)}</span>}
          </Fact>
          <Fact name={t(words.quantity)}>
            <Quantity value={page.quantity.replaceAll(',', '')} unit={place.line ? pick(place.line.unit) : ''} />
          </Fact>
          <Fact name={t(words.line)}>
            {place.line ? listed(place.line.code, pick(place.line.name)) : t(words.outsideScope)}
          </Fact>
          {place.order && <Fact name={t(words.order)}>{<Num>{place.order.no}</Num>}</Fact>}
          {place.contract && (
            <Fact name={t(words.contract)}>
              {record('contracts', place.contract.no, place.contract.clientNumber ?? undefined)}
            </Fact>
          )}
          {place.brief && <Fact name={t(words.brief)}>{record('briefs', place.brief.no)}</Fact>}
          {page.acceptance?.acceptedOn && (
            <Fact name={t(words.acceptedBy)}>
              {page.acceptance.acceptedBy && pick(page.acceptance.acceptedBy)}
              <span className="block text-note font-normal text-ink3">{day(dayOf(page.acceptance.acceptedOn))}</span>
            </Fact>
          )}
          {certificate && <Fact name={t(words.inCertificate)}>{record('certificates', certificate.no)}</Fact>}
        </Facts>
      </Section>
      <RoundsSection meter={page.meter} rounds={page.rounds} />
    </>
  )
}

function DateHijri({ value }: { value: string }) {
  const { hijri } = useWords()
  return <span className="block text-note font-normal text-ink3">{hijri(value)}</span>
}

import { CaseClocks } from '#app/relations/case-clocks'
import type { CasePage } from '#app/relations/relation-shapes'
import { Fact, Facts, Section } from '#app/ui/section'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { priorityWords, relationWords as words } from '#server/relations/words'

/** Beside a case: whose it is, both clocks, the waits for the client, and how it ended. */
export function CaseMargin({ page }: { page: CasePage }) {
  const { t, pick, moment, listed } = useWords()
  const { owner, contact, resolution, pauses } = page
  return (
    <>
      <Section title={t(words.clocks)} quiet>
        <CaseClocks clock={page.clock} />
      </Section>
      <Section title={t(words.case)} quiet>
        <Facts>
          <Fact name={t(words.owner)}>{owner ? pick(owner) : t(words.noOwner)}</Fact>
          <Fact name={t(words.openedBy)}>{contact && pick(contact)}</Fact>
          <Fact name={t(words.opened)}>
            {moment(page.openedAt)} {page.afterHours && <Tag>{t(words.afterHours)}</Tag>}
          </Fact>
          <Fact name={t(words.class)}>{listed(page.class, t(priorityWords[page.class]))}</Fact>
        </Facts>
      </Section>
      {pauses.length > 0 && (
        <Section title={t(words.pauses)} count={pauses.length} quiet>
          <ul className="py-2 text-detail text-ink2">
            {pauses.map(({ from, until }) => (
              <li key={from.toISOString()} className="py-1">
                {until
                  ? t(words.pause, { from: moment(from), until: moment(until) })
                  : t(words.pauseOpen, { from: moment(from) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {resolution && (pick(resolution.cause) || pick(resolution.corrective)) && (
        <Section title={t(words.resolution)} quiet>
          <dl className="py-2 text-detail">
            <dt className="text-ink3">{t(words.cause)}</dt>
            <dd className="mb-2">{pick(resolution.cause)}</dd>
            <dt className="text-ink3">{t(words.corrective)}</dt>
            <dd>{pick(resolution.corrective)}</dd>
          </dl>
        </Section>
      )}
    </>
  )
}

import type { ClaimPage } from '#app/invoices/claim-shapes'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { recordWords, invoiceWords as words } from '#server/invoices/words'

const isStep = (act: string): act is keyof typeof recordWords => Object.hasOwn(recordWords, act)

/** What was recorded on a claim, with its date, number and paper. */
export function ClaimHistory({ claim: { acts, certifications, orders } }: { claim: ClaimPage }) {
  const { t, pick, comma, dayOf } = useWords()
  return (
    <Section title={t(words.history)}>
      <RowList label={t(words.history)}>
        {acts
          .filter(({ act }) => isStep(act))
          .map(({ act, at, reason, number, fileId }) => (
            <Row
              key={`${act} ${at.toISOString()}`}
              title={isStep(act) ? t(recordWords[act]) : act}
              detail={
                <>
                  <DateText value={dayOf(at)} /> {number && <Num>{number}</Num>} <bdi>{pick(reason)}</bdi>
                </>
              }
              aside={fileId && <Paper fileId={fileId} />}
            />
          ))}
        {certifications.map(({ amount, disputed, on, number, fileId }) => (
          <Row
            key={`certified ${on} ${amount}`}
            title={t(recordWords.certify)}
            detail={
              <>
                <DateText value={on} />
                {comma}
                <Money value={amount} /> {disputed !== '0.00' && <Money value={disputed} />}{' '}
                {number && <Num>{number}</Num>}
              </>
            }
            aside={fileId && <Paper fileId={fileId} />}
          />
        ))}
        {orders.map(({ number, on, amount, fileId }) => (
          <Row
            key={`order ${on} ${amount}`}
            title={t(recordWords.order)}
            detail={
              <>
                <DateText value={on} />
                {comma}
                <Money value={amount} /> {number && <Num>{number}</Num>}
              </>
            }
            aside={fileId && <Paper fileId={fileId} />}
          />
        ))}
      </RowList>
    </Section>
  )
}

export function Paper({ fileId }: { fileId: string }) {
  const { t } = useWords()
  return (
    <a href={`/files/${fileId}`} className="link text-detail">
      {t(words.paper)}
    </a>
  )
}

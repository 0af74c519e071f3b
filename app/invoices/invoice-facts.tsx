import { Link } from '@remix-run/react'
import type { InvoicePage } from '#app/invoices/claim-shapes'
import { FileLink } from '#app/ui/button'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { dueCauseWords, taxGroundWords, invoiceWords as words } from '#server/invoices/words'

type Props = { invoice: InvoicePage }

/** What moved the amount owed: the issue, each receipt, a credit; each with what was left after it. */
export function InvoiceDues({ invoice: { dues } }: Props) {
  const { t } = useWords()
  return (
    <Section title={t(words.receipts)}>
      <RowList label={t(words.receipts)}>
        {dues.map(({ cause, on, amount, after, reference, fileId }) => (
          <Row
            key={`${cause} ${on} ${after}`}
            title={t(dueCauseWords[cause] ?? words.receipts)}
            detail={
              <>
                <DateText value={on} /> {reference && <Num>{reference}</Num>}{' '}
                {fileId && (
                  <a href={`/files/${fileId}`} className="link">
                    {t(words.paper)}
                  </a>
                )}
              </>
            }
            aside={
              <span className="grid sm:justify-items-end">
                <Money value={amount} />
                <span className="text-note whitespace-nowrap text-ink3">
                  {t(words.after)} <Money value={after} />
                </span>
              </span>
            }
          />
        ))}
      </RowList>
    </Section>
  )
}

/** Its paper, what it corrects or is taken back by, when its tax fell due, and its digest. */
export function InvoiceMargin({ invoice }: Props) {
  const { t, to, pick, comma } = useWords()
  const { corrects, credits, taxPoints, sha256, claim } = invoice
  return (
    <>
      <Section title={t(words.paper)} quiet>
        {invoice.pdfFileId && (
          <FileLink className="mt-2.5" href={`/files/${invoice.pdfFileId}`}>
            {t(words.pdf)}
          </FileLink>
        )}
        {!invoice.pdfFileId && !invoice.imported && <p className="mt-2 text-detail text-ink2">{t(words.drawing)}</p>}
        {claim && (
          <p className="mt-2 text-detail">
            {t(words.claim)}{' '}
            <Link to={to(`/claims/${claim.no}`)} className="link">
              <Num>{claim.no}</Num>
            </Link>
          </p>
        )}
        {corrects && (
          <p className="mt-2 text-detail">
            {t(words.corrects, { no: corrects.no })}: <bdi>{pick(invoice.reason)}</bdi>
          </p>
        )}
        {credits.map(({ no }) => (
          <p key={no} className="mt-2 text-detail">
            <Link to={to(`/invoices/${no}`)} className="link">
              {t(words.credited, { no })}
            </Link>
          </p>
        ))}
      </Section>
      {taxPoints.length > 0 && (
        <Section title={t(words.taxPoints)} quiet>
          {taxPoints.map(({ on, ground, amount }) => (
            <p key={`${on} ${amount}`} className="mt-1 text-detail">
              {t(taxGroundWords[ground] ?? words.taxPoints)} <DateText value={on} />
              {comma}
              <Money value={amount} />
            </p>
          ))}
        </Section>
      )}
      {sha256 && (
        <Section title={t(words.fingerprint)} quiet>
          <p className="mt-1 text-note break-all text-ink3">
            <Num>{sha256}</Num>
          </p>
        </Section>
      )}
    </>
  )
}

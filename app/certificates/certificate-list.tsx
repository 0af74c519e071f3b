import type { CertificateRow } from '#app/certificates/certificate-shapes'
import { CertificateStatusMark } from '#app/certificates/certificate-status'
import { useCertificateTitle } from '#app/certificates/certificate-title'
import { useWhen } from '#app/deliverables/use-when'
import { LinkButton } from '#app/ui/button'
import { Holder } from '#app/ui/holder'
import { Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'

type ListProps = {
  rows: readonly CertificateRow[]
  /** Where each leads: the agency's page of it, or the client's. */
  pathOf: (row: CertificateRow) => string
  portal?: boolean
  /** Whether the reader may sign those that wait. */
  maySign?: boolean
}

/** Certificates, those that wait for a signature first: what for, under which contract, and where each stands. */
export function CertificateList({ rows, pathOf, portal = false, maySign = false }: ListProps) {
  const { t, pick, comma, listed, to, workingDays } = useWords()
  const when = useWhen()
  const { titleOf } = useCertificateTitle()
  return (
    <RowList label={t(words.certificates)}>
      {rows.map((row) => {
        const at = row.signedAt ?? row.requestedAt
        return (
          <Row
            key={row.no}
            portal={portal}
            title={titleOf(row)}
            to={to(pathOf(row))}
            detail={
              <>
                <Num>{row.no}</Num>
                {comma}
                <bdi>{listed(pick(row.contract), !portal && pick(row.client))}</bdi>
                {at && (
                  <span className="block text-note text-ink3">
                    {t(row.signedAt ? words.decided : words.requested)} {when(at)}
                    {row.waitedDays ? `${comma}${t(words.waited, { days: workingDays(row.waitedDays) })}` : null}
                  </span>
                )}
              </>
            }
            action={
              maySign &&
              row.status === 'requested' && (
                <LinkButton
                  to={to(pathOf(row))}
                  size="portal"
                  look="primary"
                  aria-label={`${t(words.signNow)}: ${titleOf(row)}`}
                >
                  {t(words.signNow)}
                </LinkButton>
              )
            }
            aside={<Standing row={row} />}
          />
        )
      })}
    </RowList>
  )
}

/** Where it stands; one that waits says with whom. */
function Standing({ row: { status, signedAt, requestedFrom } }: { row: CertificateRow }) {
  const { pick } = useWords()
  return (
    <div className="grid justify-items-start gap-0.5">
      <CertificateStatusMark status={status} />
      {!signedAt && <Holder side="contracts" name={requestedFrom ? pick(requestedFrom) : undefined} />}
    </div>
  )
}

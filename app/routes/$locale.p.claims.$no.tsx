import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ClaimPath, ClaimWait } from '#app/invoices/claim-path'
import { ClaimLinesTable, ClaimWaterfall } from '#app/invoices/claim-sums'
import { ClaimStatusText } from '#app/invoices/money-status'
import { portalStart } from '#app/navigation'
import { useFrame } from '#app/shell/frame'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { FileLink, LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { signingWords } from '#server/deliverables/certificates/words'
import { invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.claim)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.invoices.claims.get({ no: params['no'] ?? '' }))
}

/** A claim as the client's contracts office and finance read it. */
export default function PortalClaimPage() {
  const claim = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  const frame = useFrame()
  const isOffice = frame.kind === 'portal' && frame.side === 'contracts'
  const unsigned = isOffice ? claim.certificates.find(({ signed }) => !signed) : undefined
  return (
    <Page
      title={pick(claim.period)}
      crumbs={[{ name: t(portalStart), to: to('/p') }, { name: <Num>{claim.no}</Num> }]}
      over={
        <>
          <span>{pick(claim.contract.title)}</span>
          <Num>{claim.no}</Num>
          <ClaimStatusText status={claim.status} />
        </>
      }
      actions={
        <>
          {claim.invoice && !claim.imported && (
            <FileLink href={to(`/invoices/${claim.invoice.no}.pdf`)}>{t(words.pdf)}</FileLink>
          )}
          {unsigned && (
            <LinkButton look="primary" size="portal" icon="edit" to={to(`/p/certificates/${unsigned.no}/sign`)}>
              {t(signingWords.sign)}
            </LinkButton>
          )}
        </>
      }
      margin={<ClaimWait claim={claim} />}
    >
      <ClaimPath claim={claim} />
      <ClaimLinesTable claim={claim} />
      <ClaimWaterfall claim={claim} />
    </Page>
  )
}

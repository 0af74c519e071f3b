import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { BehindSection } from '#app/certificates/behind-section'
import { CertificateStatusMark } from '#app/certificates/certificate-status'
import { useCertificateTitle } from '#app/certificates/certificate-title'
import { DecisionSection, ReservationsSection } from '#app/certificates/decision-section'
import { TakenSection } from '#app/certificates/taken-section'
import { DoneReceipt } from '#app/deliverables/done-receipt'
import { useWhen } from '#app/deliverables/use-when'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { PrintButton, PrintOnOpen } from '#app/ui/print-button'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'

export const meta = titled(words.certificate)

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  loadPage(request, (api) => api.deliverables.certificates.get({ no: params['no'] ?? '' }))

export default function CertificatePage() {
  const page = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  const when = useWhen()
  const { titleOf } = useCertificateTitle()
  const [search] = useSearchParams()
  return (
    <Page
      title={titleOf(page)}
      crumbs={[{ name: t(words.certificates), to: to('/certificates') }, { name: page.no }]}
      over={
        <>
          <Num>{page.no}</Num>
          <CertificateStatusMark status={page.status} />
          {page.imported && <Tag>{t(words.imported)}</Tag>}
          {page.contract && (
            <Link to={to(`/contracts/${page.contract.no}`)} className="link">
              <bdi>{pick(page.contract.title)}</bdi>
            </Link>
          )}
          {page.contract && (
            <span>
              <Num>{page.contract.clientNumber}</Num> <bdi>{pick(page.contract.client)}</bdi>
            </span>
          )}
          {page.requestedAt && (
            <span>
              {t(words.requested)} {when(page.requestedAt)}
            </span>
          )}
        </>
      }
      lede={pick(page.notes)}
      actions={
        <>
          <PrintButton />
          {page.may.recordOutside && (
            <LinkButton to={to(`/certificates/${page.no}/outside`)}>{t(words.recordOutside)}</LinkButton>
          )}
        </>
      }
      margin={<DecisionSection page={page} />}
    >
      <PrintOnOpen when={search.get('print') === '1'} />
      <DoneReceipt />
      <TakenSection lines={page.lines} />
      <ReservationsSection reservations={page.reservations} />
      <BehindSection items={page.items} isDecided={page.decision !== null} folder="/deliverables" />
    </Page>
  )
}

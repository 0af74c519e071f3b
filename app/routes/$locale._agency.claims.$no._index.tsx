import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { actOnClaim } from '#app/invoices/claim-acts.server'
import { ClaimHistory } from '#app/invoices/claim-history'
import { ClaimPack, ClaimPath, ClaimWait } from '#app/invoices/claim-path'
import { ClaimLinesTable, ClaimWaterfall } from '#app/invoices/claim-sums'
import { ClaimOwner } from '#app/invoices/claim-title'
import { IssueForm, SubmitForm } from '#app/invoices/issue-form'
import { ClaimStatusText } from '#app/invoices/money-status'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { FileLink, LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { PrintButton, PrintOnOpen } from '#app/ui/print-button'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.claim)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.invoices.claims.get({ no: params['no'] ?? '' }))
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnClaim(request, params['locale'] ?? 'ar', params['no'] ?? '')

export default function ClaimPageView() {
  const claim = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { t, pick, to } = useWords()
  const isReady = claim.status === 'ready'
  return (
    <Page
      title={pick(claim.period)}
      crumbs={[{ name: t(words.claims), to: to('/claims') }, { name: <Num>{claim.no}</Num> }]}
      over={
        <>
          <ClaimOwner claim={claim} />
          <ClaimStatusText status={claim.status} />
          {claim.imported && <Tag>{t(words.imported)}</Tag>}
        </>
      }
      actions={
        <>
          {claim.may.record && !isReady && claim.status !== 'paid' && (
            <LinkButton to={to(`/claims/${claim.no}/record`)}>{t(words.record)}</LinkButton>
          )}
          <FileLink href={to(`/claims/${claim.no}.csv`)}>{t(words.csv)}</FileLink>
          <PrintButton />
        </>
      }
      margin={
        <>
          <ClaimWait claim={claim} />
          <ClaimPack claim={claim} />
        </>
      }
    >
      <ClaimPath claim={claim} />
      {isReady && claim.may.issue && !claim.invoice && <IssueForm claimNo={claim.no} />}
      {isReady && claim.may.issue && claim.invoice && <SubmitForm no={claim.no} />}
      <ClaimLinesTable claim={claim} />
      <ClaimWaterfall claim={claim} />
      <ClaimHistory claim={claim} />
      <PrintOnOpen when={search.get('print') === '1'} />
    </Page>
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { CertificateStatusMark } from '#app/certificates/certificate-status'
import { useCertificateTitle } from '#app/certificates/certificate-title'
import { DecisionSection } from '#app/certificates/decision-section'
import { actOnSignature } from '#app/certificates/sign-acts.server'
import { SignBody } from '#app/certificates/sign-body'
import { SignMargin } from '#app/certificates/sign-margin'
import { useSignStep } from '#app/certificates/sign-steps'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { certificateWords, signingWords as words } from '#server/deliverables/certificates/words'

export const meta = titled(certificateWords.certificate)

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  loadPage(request, (api) => api.deliverables.certificates.get({ no: params['no'] ?? '' }))

export const action = ({ request, params }: ActionFunctionArgs) =>
  actOnSignature(request, `/${params['locale']}/p/certificates/${params['no']}/sign`)

export default function SignPage() {
  const page = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  const { titleOf } = useCertificateTitle()
  const step = useSignStep(page)
  return (
    <Page
      title={step === 'reject' ? t(words.rejectTitle) : titleOf(page)}
      crumbs={
        page.isByLink ? [] : [{ name: t(certificateWords.certificates), to: to('/p/certificates') }, { name: page.no }]
      }
      width="certificate"
      over={
        <>
          <Num>{page.no}</Num>
          <CertificateStatusMark status={page.status} />
          {page.contract && <bdi>{pick(page.contract.title)}</bdi>}
        </>
      }
      lede={step === 'look' && !page.decision && t(page.items.length > 0 ? words.lede : words.ledeNothingBehind)}
      margin={step === 'look' && (page.decision ? <DecisionSection page={page} /> : <SignMargin page={page} />)}
    >
      <SignBody page={page} step={step} />
    </Page>
  )
}

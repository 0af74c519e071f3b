import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { useCertificateTitle } from '#app/certificates/certificate-title'
import { OutsideSignatureForm } from '#app/certificates/outside-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { submitFiles } from '#app/uploads.server'
import { useWords } from '#app/words'
import { outsideSignatureInput } from '#server/deliverables/certificates/schema'
import { certificateWords as words } from '#server/deliverables/certificates/words'
import { attachmentKinds } from '#server/files/rules'

export const meta = titled(words.recordOutside)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, async (api) => {
    const about = await api.deliverables.certificates.get({ no: params['no'] ?? '' })
    return { no: about.no, sha256: about.contentSha256, signers: about.signers, about }
  })
}

export function action({ request, params }: ActionFunctionArgs) {
  const about = { kind: 'certificate', number: params['no'] ?? '' } as const
  return submitFiles(request, { about, accept: attachmentKinds }, outsideSignatureInput, async (api, signature) => {
    await api.deliverables.signatures.recordOutside(signature)
    return redirect(`/${params['locale']}/certificates/${params['no']}?done=recorded`)
  })
}

export default function RecordOutsidePage() {
  const { no, sha256, signers, about } = useLoaderData<typeof loader>()
  const { t, to, pick } = useWords()
  const { titleOf } = useCertificateTitle()
  return (
    <Page
      title={t(words.recordOutside)}
      over={
        <>
          <Num>{no}</Num>
          <span>{titleOf(about)}</span>
          {about.contract && <bdi>{pick(about.contract.client)}</bdi>}
        </>
      }
      crumbs={[
        { name: t(words.certificates), to: to('/certificates') },
        { name: no, to: to(`/certificates/${no}`) },
        { name: t(words.recordOutside) },
      ]}
      lede={t(words.recordOutsideLede)}
    >
      <OutsideSignatureForm no={no} sha256={sha256} signers={signers} />
    </Page>
  )
}

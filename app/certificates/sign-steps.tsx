import { useSearchParams } from '@remix-run/react'
import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { Fingerprint } from '#app/deliverables/fingerprint'
import { StickyActions } from '#app/deliverables/sticky-actions'
import { ActionForm, useActionForm } from '#app/forms'
import { Button, LinkButton } from '#app/ui/button'
import { Hidden, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { certificateWords, signingWords as words } from '#server/deliverables/certificates/words'

const beginSignatureCheck = async () => (await import('#server/deliverables/certificates/schema')).beginSignatureInput
const rejectCertificateCheck = async () =>
  (await import('#server/deliverables/certificates/schema')).rejectCertificateInput

export type SignStep = 'look' | 'consent' | 'code' | 'reject'

/** Which step of the ceremony the address says: only while there is something to sign. */
export function useSignStep(page: CertificatePage): SignStep {
  const [search] = useSearchParams()
  const step = search.get('step')
  if (!page.may.sign || page.may.isApprover) return 'look'
  if (step === 'code' && search.get('ceremony')) return 'code'
  return step === 'consent' || step === 'reject' ? step : 'look'
}

/** What the signature does, said before a code is mailed for it. */
export function ConsentStep({ page }: { page: CertificatePage }) {
  const { t } = useWords()
  const form = useActionForm(beginSignatureCheck, { no: page.no, sha256: page.contentSha256 }, { intent: 'begin' })
  return (
    <ActionForm form={form} className="mt-2 grid max-w-190 gap-4">
      <p className="text-note text-ink3">{t(words.step, { no: 1 })}</p>
      <p className="text-lede">{t(words.consent)}</p>
      <p className="text-note break-all text-ink3">
        {t(certificateWords.fingerprint)} <Fingerprint value={page.contentSha256} />
      </p>
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('sha256')} />
      <StickyActions>
        <Button type="submit" look="primary" size="sticky" className="max-sm:order-2">
          {t(words.sendCode)}
        </Button>
        <LinkButton size="sticky" to="?">
          {t(words.back)}
        </LinkButton>
      </StickyActions>
    </ActionForm>
  )
}

/** The work goes back with reasons. */
export function RejectStep({ page }: { page: CertificatePage }) {
  const { t } = useWords()
  const start = { no: page.no, sha256: page.contentSha256, reason: '' }
  const form = useActionForm(rejectCertificateCheck, start, { intent: 'reject' })
  return (
    <ActionForm form={form} className="mt-2 grid max-w-190 gap-4">
      <p className="text-lede text-ink2">{t(words.rejectSays)}</p>
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('sha256')} />
      <TextArea label={t(words.reasons)} rows={5} dir="auto" {...form.field('reason')} />
      <StickyActions>
        <Button type="submit" look="danger" size="sticky" className="max-sm:order-2">
          {t(words.rejectDo)}
        </Button>
        <LinkButton size="sticky" to="?">
          {t(words.back)}
        </LinkButton>
      </StickyActions>
    </ActionForm>
  )
}

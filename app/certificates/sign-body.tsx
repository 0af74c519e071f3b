import { useSearchParams } from '@remix-run/react'
import { BeforeSection } from '#app/certificates/before-section'
import { BehindSection } from '#app/certificates/behind-section'
import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { CodeStep } from '#app/certificates/code-step'
import { ConsentStep, RejectStep, type SignStep } from '#app/certificates/sign-steps'
import { TakenSection } from '#app/certificates/taken-section'
import { Receipt } from '#app/ui/receipt'
import { useWords } from '#app/words'
import { signingWords as words } from '#server/deliverables/certificates/words'

/** What stands under the title: what would be taken over, or the step of the ceremony that the address names. */
export function SignBody({ page, step }: { page: CertificatePage; step: SignStep }) {
  if (step === 'reject') return <RejectStep page={page} />
  return (
    <>
      {step === 'consent' && <ConsentStep page={page} />}
      {step === 'code' && <CodeStep page={page} />}
      {step === 'look' && <SignReceipt page={page} />}
      <TakenSection lines={page.lines} />
      {step === 'look' && !page.decision && <BeforeSection page={page} />}
      <BehindSection items={page.items} isDecided={page.decision !== null} folder="/p/work" isLinked={!page.isByLink} />
    </>
  )
}

function SignReceipt({ page }: { page: CertificatePage }) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const done = search.get('done')
  if (done === 'signed') return <Receipt title={t(words.done, { no: page.no })}>{t(words.doneNext)}</Receipt>
  if (done === 'rejected')
    return <Receipt title={t(words.doneRejected, { no: page.no })}>{t(words.doneRejectedNext)}</Receipt>
  return null
}

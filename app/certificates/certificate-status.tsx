import { Status, type Tone } from '#app/ui/status'
import { useWords } from '#app/words'
import type { CertificateStatus } from '#server/deliverables/certificates/rules'
import { certificateStatusWords } from '#server/deliverables/certificates/words'

const tones: Record<CertificateStatus, Tone> = {
  requested: 'soon',
  inspection: 'neutral',
  signed: 'good',
  signed_with_reservations: 'soon',
  rejected: 'bad',
}

export function CertificateStatusMark({ status }: { status: CertificateStatus }) {
  const { t } = useWords()
  return <Status tone={tones[status]}>{t(certificateStatusWords[status])}</Status>
}

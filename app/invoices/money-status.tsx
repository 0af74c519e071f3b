import { Status } from '#app/ui/status'
import { useWords } from '#app/words'
import type { ClaimStatus } from '#server/invoices/progress/rules'
import type { InvoiceStatus } from '#server/invoices/rules'
import { claimStatusWords, invoiceStatusWords } from '#server/invoices/words'

const claimTones = {
  returned: 'bad',
  partly_disputed: 'soon',
  rejected: 'bad',
  paid: 'closed',
  certified: 'good',
  payment_ordered: 'good',
} as const
const invoiceTones = {
  overdue: 'bad',
  disputed: 'soon',
  partly_paid: 'soon',
  paid: 'closed',
  cancelled_by_credit_note: 'closed',
} as const

export function ClaimStatusText({ status }: { status: ClaimStatus }) {
  const { t } = useWords()
  const tone = status in claimTones ? claimTones[status as keyof typeof claimTones] : 'neutral'
  return <Status tone={tone}>{t(claimStatusWords[status])}</Status>
}

export function InvoiceStatusText({ status }: { status: InvoiceStatus }) {
  const { t } = useWords()
  const tone = status in invoiceTones ? invoiceTones[status as keyof typeof invoiceTones] : 'neutral'
  return <Status tone={tone}>{t(invoiceStatusWords[status])}</Status>
}

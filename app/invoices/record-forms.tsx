import type { ReactNode } from 'react'
import type { FieldOf } from '#app/field-of'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden, Select, TextArea } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { useWords } from '#app/words'
import { recordActs } from '#server/invoices/progress/words'
import { invoiceWords as words } from '#server/invoices/words'
import type { Text } from '#server/kernel/words'

const returnClaimCheck = async () => (await import('#server/invoices/claims/schema')).returnClaimInput
const resubmitClaimCheck = async () => (await import('#server/invoices/claims/schema')).resubmitClaimInput
const certifyClaimCheck = async () => (await import('#server/invoices/claims/schema')).certifyClaimInput
const paymentOrderCheck = async () => (await import('#server/invoices/claims/schema')).paymentOrderInput
const receiptCheck = async () => (await import('#server/invoices/claims/schema')).receiptInput

type Props = { no: string; due: string | null; certifiers: readonly { id: string; name: Text }[] }

const blank = (no: string, on: string) => ({ no, on, number: '', fileId: '' })

/** The date, the number and the paper that every step has, around what is its own. */
function Step({
  field,
  children,
  act,
  label,
}: {
  field: FieldOf<'no' | 'on' | 'number' | 'fileId'>
  children?: ReactNode
  act: string
  label: string
}) {
  const { t } = useWords()
  const { defaultValue: _, ...file } = field('fileId')
  return (
    <>
      <Hidden {...field('no')} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DateField label={t(words.on)} {...field('on')} />
        <Field label={label} optional latin {...field('number')} />
      </div>
      {children}
      <FileField label={t(words.paper)} optional {...file} />
      <div>
        <Button type="submit" look="primary">
          {act}
        </Button>
      </div>
    </>
  )
}

const formClasses = 'mt-4 grid max-w-190 gap-4'

export function ReturnStep({ no }: Props) {
  const { t, today } = useWords()
  const form = useActionForm(returnClaimCheck, { ...blank(no, today ?? ''), reason: '' }, { intent: 'return' })
  return (
    <ActionForm form={form} files className={formClasses}>
      <Step field={form.field} act={t(recordActs.return)} label={t(words.number)}>
        <TextArea label={t(words.reason)} dir="auto" {...form.field('reason')} />
      </Step>
    </ActionForm>
  )
}

export function ResubmitStep({ no }: Props) {
  const { t, today } = useWords()
  const form = useActionForm(resubmitClaimCheck, { ...blank(no, today ?? ''), answer: '' }, { intent: 'resubmit' })
  return (
    <ActionForm form={form} files className={formClasses}>
      <Step field={form.field} act={t(recordActs.resubmit)} label={t(words.number)}>
        <TextArea label={t(words.answer)} dir="auto" {...form.field('answer')} />
      </Step>
    </ActionForm>
  )
}

export function CertifyStep({ no, certifiers }: Props) {
  const { t, pick, today } = useWords()
  const form = useActionForm(
    certifyClaimCheck,
    { ...blank(no, today ?? ''), disputed: '', contactId: '' },
    { intent: 'certify' },
  )
  return (
    <ActionForm form={form} files className={formClasses}>
      <Step field={form.field} act={t(recordActs.certify)} label={t(words.number)}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Select
            label={t(words.certifier)}
            options={certifiers.map(({ id, name }) => ({ id, name: pick(name) }))}
            {...form.field('contactId')}
          />
          <Field label={t(words.inRiyals, { what: t(words.disputed) })} optional numeric {...form.field('disputed')} />
        </div>
      </Step>
    </ActionForm>
  )
}

export function OrderStep({ no, due }: Props) {
  const { t, today } = useWords()
  const form = useActionForm(paymentOrderCheck, { ...blank(no, today ?? ''), amount: due ?? '' }, { intent: 'order' })
  return (
    <ActionForm form={form} files className={formClasses}>
      <Step field={form.field} act={t(recordActs.order)} label={t(words.number)}>
        <Field label={t(words.inRiyals, { what: t(words.amount) })} numeric {...form.field('amount')} />
      </Step>
    </ActionForm>
  )
}

export function ReceiveStep({ no, due }: Props) {
  const { t, today } = useWords()
  const form = useActionForm(receiptCheck, { ...blank(no, today ?? ''), amount: due ?? '' }, { intent: 'receive' })
  return (
    <ActionForm form={form} files className={formClasses}>
      <Step field={form.field} act={t(recordActs.receive)} label={t(words.bankReference)}>
        <Field label={t(words.inRiyals, { what: t(words.amount) })} numeric {...form.field('amount')} />
      </Step>
    </ActionForm>
  )
}

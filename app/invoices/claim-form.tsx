import type { ReactNode } from 'react'
import type { z } from 'zod'
import { ActionForm, useActionForm } from '#app/forms'
import { Button, LinkButton } from '#app/ui/button'
import { Checkbox } from '#app/ui/choices'
import { Field, Hidden, Select } from '#app/ui/field'
import { Money, Num } from '#app/ui/num'
import { useWords } from '#app/words'
import type { assembleClaimInput } from '#server/invoices/claims/schema'
import { claimKindWords, invoiceWords as words } from '#server/invoices/words'
import type { Text } from '#server/kernel/words'

const assembleClaimCheck = async () => (await import('#server/invoices/claims/schema')).assembleClaimInput

type Choices = {
  contract: { no: string }
  lines: readonly {
    lineId: string
    orderNo: string | null
    code: string
    name: Text
    unit: Text
    unitPrice: string
    open: string
  }[]
  milestones: readonly { id: string; no: string | null; title: Text }[]
  fines: readonly { id: string; no: string | null; amount: string; reason: Text }[]
  certificates: readonly { no: string; period: string | null }[]
  terms: { isAdvanceOpen: boolean }
}

type Start = z.input<typeof assembleClaimInput>

/** What a claim takes: quantities of what was accepted, milestones, fines, certificates. All the rest is computed. */
export function ClaimForm({ choices, orderNo }: { choices: Choices; orderNo: string }) {
  const lines = choices.lines.filter((line) => (line.orderNo ?? '') === orderNo)
  const open = kindsOpen(choices, lines.length)
  if (!open[0]) return <NothingToClaim contractNo={choices.contract.no} />
  return <AssembleForm choices={choices} orderNo={orderNo} lines={lines} open={open} />
}

type Kind = 'progress' | 'final' | 'advance'

/** The kinds that something can be claimed by now: work that was accepted, or the advance. */
const kindsOpen = ({ milestones, terms }: Choices, lines: number): readonly Kind[] => [
  ...(lines + milestones.length > 0 ? (['progress', 'final'] as const) : []),
  ...(terms.isAdvanceOpen ? (['advance'] as const) : []),
]

/** Nothing to press: why, and where the way to a claim begins. */
function NothingToClaim({ contractNo }: { contractNo: string }) {
  const { t, to } = useWords()
  return (
    <div className="mt-5 grid justify-items-start gap-4">
      <p className="text-ink2">{t(words.nothingToClaim)}</p>
      <LinkButton to={to(`/certificates/new?contract=${contractNo}`)}>{t(words.askCertificate)}</LinkButton>
    </div>
  )
}

type AssembleProps = { choices: Choices; orderNo: string; lines: Choices['lines']; open: readonly Kind[] }

function AssembleForm({ choices, orderNo, lines, open }: AssembleProps) {
  const { t } = useWords()
  const start: Start = {
    contractNo: choices.contract.no,
    purchaseOrderNo: orderNo,
    kind: open[0] ?? 'progress',
    periodAr: '',
    periodEn: '',
    lines: lines.map(({ lineId, open }) => ({ lineId, quantity: open, notExecuted: '', of: '' })),
    milestones: choices.milestones.map(({ id }) => ({ id, chosen: '' })),
    fines: choices.fines.map(({ id }) => ({ id, chosen: '' })),
    certificates: choices.certificates.map(({ no }) => ({ no, chosen: '' })),
    serviceCredit: '',
  }
  const form = useActionForm(assembleClaimCheck, start)
  const kinds = open.map((id) => ({ id, name: t(claimKindWords[id]) }))
  return (
    <ActionForm form={form} className="mt-5 grid max-w-220 gap-6">
      <Hidden {...form.field('contractNo')} />
      <Hidden {...form.field('purchaseOrderNo')} />
      <div className="grid gap-4.5 sm:grid-cols-3">
        <Select label={t(words.kind)} options={kinds} {...form.field('kind')} />
        <Field label={t(words.periodAr)} dir="rtl" lang="ar" {...form.field('periodAr')} />
        <Field label={t(words.periodEn)} optional dir="ltr" lang="en" {...form.field('periodEn')} />
      </div>
      <ClaimLines lines={lines} field={form.field} />
      <Ticks
        name="milestones"
        legend={t(words.milestones)}
        rows={choices.milestones.map(({ id, title }) => ({ id, said: <Said text={title} /> }))}
        field={form.field}
        idName="id"
      />
      <Ticks
        name="certificates"
        legend={t(words.certificates)}
        rows={choices.certificates.map(({ no, period }) => ({
          id: no,
          said: <Num>{[no, period].filter(Boolean).join(' ')}</Num>,
        }))}
        field={form.field}
        idName="no"
      />
      <Ticks
        name="fines"
        legend={t(words.fines)}
        rows={choices.fines.map(({ id, amount, reason }) => ({ id, said: <Fine amount={amount} reason={reason} /> }))}
        field={form.field}
        idName="id"
      />
      <div className="grid gap-4.5 sm:grid-cols-3">
        <Field label={t(words.serviceCredit)} optional numeric {...form.field('serviceCredit')} />
      </div>
      <div>
        <Button type="submit" look="primary">
          {t(words.assemble)}
        </Button>
      </div>
    </ActionForm>
  )
}

type FieldOfForm = ReturnType<typeof useActionForm<Start>>['field']

function ClaimLines({ lines, field }: { lines: Choices['lines']; field: FieldOfForm }) {
  const { t, pick, comma, quantity } = useWords()
  if (lines.length === 0) return <p className="text-ink2">{t(words.nothingToClaim)}</p>
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 w-full border-b border-ink pb-1.75 text-h2 font-semibold">{t(words.lines)}</legend>
      {lines.map(({ lineId, code, name, unit, unitPrice, open }, row) => (
        <div
          key={lineId}
          className="grid items-start gap-3 border-b border-line pb-3 sm:grid-cols-[1fr_9rem_8rem_8rem]"
        >
          <Hidden {...field(`lines.${row}.lineId`)} />
          <p className="pt-6">
            <Num className="me-2 text-ink3">{code}</Num>
            <bdi className="font-medium">{pick(name)}</bdi>
            <span className="block text-note text-ink3">
              {t(words.open, { qty: quantity(open), unit: pick(unit) })}
              {comma}
              <Money value={unitPrice} />
            </span>
          </p>
          <Field label={t(words.quantity)} numeric {...field(`lines.${row}.quantity`)} />
          <Field label={t(words.notExecuted)} optional numeric {...field(`lines.${row}.notExecuted`)} />
          <Field label={t(words.of)} optional numeric {...field(`lines.${row}.of`)} />
        </div>
      ))}
    </fieldset>
  )
}

type TicksProps = {
  name: 'milestones' | 'certificates' | 'fines'
  idName: 'id' | 'no'
  legend: string
  rows: readonly { id: string; said: ReactNode }[]
  field: FieldOfForm
}

function Ticks({ name, idName, legend, rows, field }: TicksProps) {
  if (rows.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1 w-full border-b border-line2 pb-1.75 text-h2 font-semibold">{legend}</legend>
      {rows.map(({ id, said }, row) => (
        <div key={id}>
          <Hidden {...field(`${name}.${row}.${idName}` as Parameters<FieldOfForm>[0])} />
          <Checkbox label={said} {...field(`${name}.${row}.chosen` as Parameters<FieldOfForm>[0])} />
        </div>
      ))}
    </fieldset>
  )
}

function Said({ text }: { text: Text }) {
  const { pick } = useWords()
  return <bdi>{pick(text)}</bdi>
}

function Fine({ amount, reason }: { amount: string; reason: Text }) {
  return (
    <>
      <Said text={reason} /> <Money value={amount} />
    </>
  )
}

import type { z } from 'zod'
import { AddressFields } from '#app/clients/address-fields'
import type { FieldOf } from '#app/field-of'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden, Select } from '#app/ui/field'
import { useWords } from '#app/words'
import { buyerIdSchemes, clientKinds, regimes } from '#server/clients/rules'
import type { changeClientInput, clientInput } from '#server/clients/schema'
import { buyerIdSchemeWords, clientKindWords, regimeWords, clientWords as words } from '#server/clients/words'

const clientCheck = async () => (await import('#server/clients/schema')).clientInput
const changeClientCheck = async () => (await import('#server/clients/schema')).changeClientInput

type NewClient = z.input<typeof clientInput>
type ChangedClient = z.input<typeof changeClientInput>

/** A client as it is entered. Only its name, kind and regime are asked for; the rest is for its first invoice. */
export function NewClientForm({ start }: { start: NewClient }) {
  const { t } = useWords()
  const form = useActionForm(clientCheck, start)
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-6">
      <Names field={form.field} />
      <div className="grid gap-4.5 sm:grid-cols-2">
        <Select
          label={t(words.kind)}
          options={clientKinds.map((id) => ({ id, name: t(clientKindWords[id]) }))}
          {...form.field('kind')}
        />
        <Select
          label={t(words.regime)}
          hint={t(words.regimeHint)}
          options={regimes.map((id) => ({ id, name: t(regimeWords[id]) }))}
          {...form.field('regime')}
        />
      </div>
      <InvoiceFields field={form.field} />
      <AddressFields field={form.field} />
      <div>
        <Button type="submit" look="primary">
          {t(words.addClient)}
        </Button>
      </div>
    </ActionForm>
  )
}

/** What may change about a client. Its kind and usual regime are as they were entered. */
export function ChangeClientForm({ start }: { start: ChangedClient }) {
  const { t } = useWords()
  const form = useActionForm(changeClientCheck, start)
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-6">
      <Hidden {...form.field('no')} />
      <Names field={form.field} />
      <InvoiceFields field={form.field} />
      <AddressFields field={form.field} />
      <div>
        <Button type="submit" look="primary">
          {t(words.saveChanges)}
        </Button>
      </div>
    </ActionForm>
  )
}

type Fields = { field: FieldOf<'nameAr' | 'nameEn' | 'vatNumber' | 'buyerIdScheme' | 'buyerId' | 'domain'> }

function Names({ field }: Fields) {
  const { t } = useWords()
  return (
    <div className="grid gap-4.5 sm:grid-cols-2">
      <Field label={t(words.nameAr)} {...field('nameAr')} />
      <Field label={t(words.nameEn)} optional lang="en" dir="ltr" {...field('nameEn')} />
    </div>
  )
}

function InvoiceFields({ field }: Fields) {
  const { t } = useWords()
  const schemes = buyerIdSchemes.map((id) => ({ id, name: t(buyerIdSchemeWords[id]) }))
  return (
    <fieldset className="grid gap-4.5 sm:grid-cols-2">
      <legend className="mb-3 w-full border-b border-line2 pb-1.75 text-h2 font-semibold">
        {t(words.taxAndBuyer)}
      </legend>
      <Field label={t(words.vatNumber)} hint={t(words.vatHint)} latin inputMode="numeric" {...field('vatNumber')} />
      <Field label={t(words.domain)} latin {...field('domain')} />
      <Select label={t(words.buyerIdScheme)} options={schemes} {...field('buyerIdScheme')} />
      <Field label={t(words.buyerId)} hint={t(words.buyerHint)} latin {...field('buyerId')} />
    </fieldset>
  )
}

import type { z } from 'zod'
import { AddressFields } from '#app/clients/address-fields'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { useWords } from '#app/words'
import type { agencyInput } from '#server/clients/agency/schema'
import { clientWords as words } from '#server/clients/words'

const agencyCheck = async () => (await import('#server/clients/agency/schema')).agencyInput
const logoCheck = async () => (await import('#server/clients/agency/schema')).logoInput

/** What stands on the agency's documents from now on. */
export function AgencyForm({ start }: { start: z.input<typeof agencyInput> }) {
  const { t } = useWords()
  const form = useActionForm(agencyCheck, start, { intent: 'agency', keep: true })
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-6">
      <div className="grid gap-4.5 sm:grid-cols-2">
        <Field label={t(words.nameAr)} lang="ar" dir="rtl" {...form.field('nameAr')} />
        <Field label={t(words.nameEn)} lang="en" dir="ltr" {...form.field('nameEn')} />
        <Field
          label={t(words.vatNumber)}
          hint={t(words.vatHint)}
          latin
          inputMode="numeric"
          {...form.field('vatNumber')}
        />
        <Field label={t(words.crNumber)} latin inputMode="numeric" {...form.field('crNumber')} />
        <Field label={t(words.iban)} hint={t(words.ibanHint)} latin {...form.field('iban')} />
      </div>
      <AddressFields field={form.field} />
      <div>
        <Button type="submit" look="primary">
          {t(words.saveChanges)}
        </Button>
      </div>
    </ActionForm>
  )
}

/** The logo, as a file of its own. */
export function LogoForm() {
  const { t } = useWords()
  const form = useActionForm(logoCheck, { fileId: '' })
  const { id, problem, name } = form.field('fileId')
  return (
    <ActionForm form={form} files className="grid max-w-110 gap-4">
      <FileField
        id={id}
        name={name}
        problem={problem}
        accept="image/png,image/jpeg,image/webp"
        label={t(words.logo)}
        hint={t(words.logoHint)}
      />
      <div>
        <Button type="submit">{t(words.uploadLogo)}</Button>
      </div>
    </ActionForm>
  )
}

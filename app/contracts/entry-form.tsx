import type { z } from 'zod'
import { PeopleFields } from '#app/contracts/people-fields'
import { TermFields } from '#app/contracts/term-fields'
import type { FieldOf } from '#app/field-of'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden, Select } from '#app/ui/field'
import { useWords } from '#app/words'
import { regimes } from '#server/clients/rules'
import { regimeWords } from '#server/clients/words'
import { entryWords as words } from '#server/contracts/entry/words'
import type { Choice } from '#server/contracts/people/queries'
import { contractForms, contractMethods } from '#server/contracts/rules'
import type { contractDraft } from '#server/contracts/schema'
import { formWords, methodWords } from '#server/contracts/words'

const contractDraftCheck = async () => (await import('#server/contracts/schema')).contractDraft

type Draft = z.input<typeof contractDraft>
type Blank = Omit<Draft, 'form'> & { form: Draft['form'] | '' }
type Group = { field: FieldOf<keyof Draft> }

/** A signed contract, typed in from its paper: what it is, its days, its value, its terms, and who stands on it. */
export function EntryForm({ start, candidates }: { start: Blank; candidates: readonly Choice[] }) {
  const { t } = useWords()
  const form = useActionForm(contractDraftCheck, { ...start, form: start.form || undefined })
  const field: FieldOf<keyof Draft> = form.field
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-7">
      <Hidden {...field('clientNo')} />
      <Identity field={field} />
      <Dates field={field} />
      <Value field={field} />
      <TermFields field={field} />
      <PeopleFields field={field} candidates={candidates} />
      <div>
        <Button type="submit" look="primary">
          {t(words.enter)}
        </Button>
      </div>
    </ActionForm>
  )
}

const legend = 'mb-3 w-full border-b border-line2 pb-1.75 text-h2 font-semibold'

function Identity({ field }: Group) {
  const { t } = useWords()
  return (
    <fieldset className="grid gap-4.5 sm:grid-cols-2">
      <legend className={legend}>{t(words.identity)}</legend>
      <Field label={t(words.titleAr)} {...field('titleAr')} />
      <Field label={t(words.titleEn)} optional lang="en" dir="ltr" {...field('titleEn')} />
      <Field label={t(words.clientNumber)} latin {...field('clientNumber')} />
      <Field label={t(words.etimadNumber)} optional latin {...field('etimadNumber')} />
      <Select
        label={t(words.regime)}
        options={regimes.map((id) => ({ id, name: t(regimeWords[id]) }))}
        {...field('regime')}
      />
      <Select
        label={t(words.form)}
        options={contractForms.map((id) => ({ id, name: t(formWords[id]) }))}
        {...field('form')}
      />
      <Select
        label={t(words.method)}
        optional
        options={contractMethods.map((id) => ({ id, name: t(methodWords[id]) }))}
        {...field('method')}
      />
    </fieldset>
  )
}

function Dates({ field }: Group) {
  const { t } = useWords()
  return (
    <fieldset className="grid gap-4.5 sm:grid-cols-2">
      <legend className={legend}>{t(words.dates)}</legend>
      <DateField label={t(words.awardNoticeOn)} optional {...field('awardNoticeOn')} />
      <DateField label={t(words.guaranteeLodgedOn)} optional {...field('guaranteeLodgedOn')} />
      <DateField label={t(words.signedOn)} {...field('signedOn')} />
      <DateField label={t(words.startOn)} {...field('startOn')} />
      <DateField label={t(words.endOn)} {...field('endOn')} />
    </fieldset>
  )
}

function Value({ field }: Group) {
  const { t } = useWords()
  const riyals = t(words.riyals)
  return (
    <fieldset className="grid gap-4.5 sm:grid-cols-2">
      <legend className={legend}>{t(words.value)}</legend>
      <Field label={t(words.net)} hint={t(words.netHint)} numeric suffix={riyals} {...field('net')} />
      <Field
        label={t(words.ceilingNet)}
        optional
        hint={t(words.ceilingHint)}
        numeric
        suffix={riyals}
        {...field('ceilingNet')}
      />
    </fieldset>
  )
}

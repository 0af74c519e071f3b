import type { z } from 'zod'
import type { FieldOf } from '#app/field-of'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Checkbox, RadioGroup } from '#app/ui/choices'
import { Field, Hidden, Select } from '#app/ui/field'
import { Problem } from '#app/ui/labelled'
import { useWords } from '#app/words'
import { type AuthorityField, authoritiesOfSide, authorityFieldNames, authorityFields } from '#server/clients/rules'
import type { addContactInput, changeContactInput } from '#server/clients/schema'
import { authorityWords, sideNotes, sideWords, clientWords as words } from '#server/clients/words'
import { type Side, sides } from '#server/kernel/actor'

const addContactCheck = async () => (await import('#server/clients/schema')).addContactInput
const changeContactCheck = async () => (await import('#server/clients/schema')).changeContactInput
const leaveContactCheck = async () => (await import('#server/clients/schema')).leaveContactInput

type NewPerson = z.input<typeof addContactInput>
type ChangedPerson = z.input<typeof changeContactInput>

/** Somebody who speaks for an office of the client. The office decides which authorities can be given. */
export function NewPersonForm({ start }: { start: NewPerson }) {
  const { t } = useWords()
  const form = useActionForm(addContactCheck, start)
  const side = form.watch('side') as Side | ''
  const options = sides.map((id) => ({ id, name: t(sideWords[id]), hint: t(sideNotes[id]) }))
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-6">
      <Hidden {...form.field('clientNo')} />
      <RadioGroup label={t(words.side)} options={options} {...form.field('side')} />
      <PersonFields field={form.field} />
      <Authorities field={form.field} problem={form.field('authorities').problem} shown={side ? [side] : sides} />
      <div>
        <Button type="submit" look="primary">
          {t(words.addPerson)}
        </Button>
      </div>
    </ActionForm>
  )
}

export function ChangePersonForm({ start, side }: { start: ChangedPerson; side: Side }) {
  const { t } = useWords()
  const form = useActionForm(changeContactCheck, start, { intent: 'change' })
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-6">
      <Hidden {...form.field('contactId')} />
      <PersonFields field={form.field} />
      <Authorities field={form.field} problem={form.field('authorities').problem} shown={[side]} />
      <div>
        <Button type="submit" look="primary">
          {t(words.saveChanges)}
        </Button>
      </div>
    </ActionForm>
  )
}

/** Somebody leaves the client: what they may do ends, what they did stays. */
export function LeaveForm({ contactId }: { contactId: string }) {
  const { t } = useWords()
  const form = useActionForm(leaveContactCheck, { contactId }, { intent: 'leave' })
  return (
    <ActionForm form={form} bare className="grid justify-items-start gap-2">
      <Hidden {...form.field('contactId')} />
      <p className="text-detail text-ink2">{t(words.leaveNote)}</p>
      <Button type="submit" look="danger">
        {t(words.leave)}
      </Button>
    </ActionForm>
  )
}

type Fields = { field: FieldOf<'nameAr' | 'nameEn' | 'titleAr' | 'titleEn' | 'email' | 'phone' | 'gender'> }

function PersonFields({ field }: Fields) {
  const { t } = useWords()
  const genders = [
    { id: 'female', name: t(words.female) },
    { id: 'male', name: t(words.male) },
  ]
  return (
    <div className="grid gap-4.5 sm:grid-cols-2">
      <Field label={t(words.nameAr)} {...field('nameAr')} />
      <Field label={t(words.nameEn)} optional lang="en" dir="ltr" {...field('nameEn')} />
      <Field label={t(words.titleAr)} optional {...field('titleAr')} />
      <Field label={t(words.titleEn)} optional lang="en" dir="ltr" {...field('titleEn')} />
      <Field label={t(words.email)} type="email" hint={t(words.emailHint)} {...field('email')} />
      <Field label={t(words.phone)} optional type="tel" {...field('phone')} />
      <Select label={t(words.gender)} optional options={genders} {...field('gender')} />
    </div>
  )
}

type AuthorityProps = {
  field: FieldOf<`authorities.${AuthorityField}` | 'toldBy'>
  problem: string | undefined
  shown: readonly Side[]
}

/** The ticks of the offices shown, and who told us. Those of another office are not offered, and are refused if sent. */
function Authorities({ field, problem, shown }: AuthorityProps) {
  const { t } = useWords()
  return (
    <fieldset className="grid gap-4.5">
      <legend className="w-full border-b border-line2 pb-1.75 text-h2 font-semibold">{t(words.authorities)}</legend>
      <p className="text-detail text-ink2">{t(words.authoritiesHint)}</p>
      <Problem id="authorities" problem={problem} />
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        {shown.map((side) => (
          <div key={side}>
            {shown.length > 1 && <p className="mb-1 font-medium">{t(sideWords[side])}</p>}
            {fieldsOf(side).map((name) => (
              <Checkbox key={name} label={t(authorityWords[authorityFields[name]])} {...field(`authorities.${name}`)} />
            ))}
          </div>
        ))}
      </div>
      <div className="max-w-95">
        <Field label={t(words.toldBy)} optional hint={t(words.toldByHint)} {...field('toldBy')} />
      </div>
    </fieldset>
  )
}

const fieldsOf = (side: Side): AuthorityField[] =>
  authorityFieldNames.filter((name) => authoritiesOfSide[side].includes(authorityFields[name]))

import type { FieldOf } from '#app/field-of'
import { Field } from '#app/ui/field'
import { useWords } from '#app/words'
import { clientWords as words } from '#server/clients/words'

type AddressName =
  | 'buildingNumber'
  | 'streetAr'
  | 'streetEn'
  | 'districtAr'
  | 'districtEn'
  | 'cityAr'
  | 'cityEn'
  | 'postcode'

/** A national address in both languages: the same fields for a client and for the agency. */
export function AddressFields({ field: of }: { field: FieldOf<AddressName> }) {
  const { t } = useWords()
  return (
    <fieldset className="grid gap-4.5 sm:grid-cols-2">
      <legend className="mb-3 w-full border-b border-line2 pb-1.75 text-h2 font-semibold">{t(words.address)}</legend>
      <Field label={t(words.streetAr)} {...of('streetAr')} />
      <Field label={t(words.streetEn)} lang="en" dir="ltr" {...of('streetEn')} />
      <Field label={t(words.districtAr)} {...of('districtAr')} />
      <Field label={t(words.districtEn)} lang="en" dir="ltr" {...of('districtEn')} />
      <Field label={t(words.cityAr)} {...of('cityAr')} />
      <Field label={t(words.cityEn)} lang="en" dir="ltr" {...of('cityEn')} />
      <Field label={t(words.buildingNumber)} latin inputMode="numeric" {...of('buildingNumber')} />
      <Field label={t(words.postcode)} latin inputMode="numeric" {...of('postcode')} />
    </fieldset>
  )
}

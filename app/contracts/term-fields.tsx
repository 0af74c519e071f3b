import type { z } from 'zod'
import type { FieldOf } from '#app/field-of'
import { Checkbox } from '#app/ui/choices'
import { Field, Select } from '#app/ui/field'
import { useWords } from '#app/words'
import { entryWords as words } from '#server/contracts/entry/words'
import { delayPers, type PercentBase, percentBases, vatTaxPoints } from '#server/contracts/rules'
import type { contractDraft } from '#server/contracts/schema'
import { baseWords, delayPerWords, taxPointWords } from '#server/contracts/words'

type Draft = z.input<typeof contractDraft>
type Group = { field: FieldOf<keyof Draft> }

/** The percentages of a contract, each with the field that names its base, and the bases that make sense for it. */
const shares = [
  { name: 'advance', base: 'advanceBase', bases: ['total_incl_vat', 'net', 'po_total_incl_vat', 'po_net'] },
  {
    name: 'finalGuarantee',
    base: 'finalGuaranteeBase',
    bases: ['total_incl_vat', 'net', 'po_total_incl_vat', 'po_net'],
  },
  { name: 'finalClaimMin', base: 'finalClaimBase', bases: ['revised_net', 'net', 'total_incl_vat'] },
  { name: 'penaltyCap', base: 'penaltyCapBase', bases: ['total_incl_vat', 'net', 'po_net', 'po_total_incl_vat'] },
  { name: 'delayRate', base: 'delayBase', bases: ['item_net', 'po_net', 'net', 'total_incl_vat'] },
  { name: 'retention', base: 'retentionBase', bases: ['certified', 'taxable'] },
] as const satisfies readonly {
  name: keyof Draft & keyof typeof words
  base: keyof Draft
  bases: readonly PercentBase[]
}[]

/** The terms as signed: each percentage beside what it is taken of. */
export function TermFields({ field }: Group) {
  const { t } = useWords()
  return (
    <fieldset className="grid gap-4.5">
      <legend className="w-full border-b border-line2 pb-1.75 text-h2 font-semibold">{t(words.terms)}</legend>
      <p className="text-detail text-ink2">{t(words.termsNote)}</p>
      {shares.map(({ name, base, bases }) => (
        <div key={name} className="grid items-end gap-4.5 sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)]">
          <Field label={t(words[name])} numeric suffix="%" optional {...field(name)} />
          <Select
            label={t(words.baseOf, { term: t(words[name]) })}
            options={percentBases
              .filter((id) => bases.some((one) => one === id))
              .map((id) => ({ id, name: t(baseWords[id]) }))}
            {...field(base)}
          />
        </div>
      ))}
      <OtherTerms field={field} />
    </fieldset>
  )
}

function OtherTerms({ field }: Group) {
  const { t } = useWords()
  return (
    <div className="grid gap-4.5 sm:grid-cols-2">
      <Select
        label={t(words.delayPer)}
        optional
        options={delayPers.map((id) => ({ id, name: t(delayPerWords[id]) }))}
        {...field('delayPer')}
      />
      <Field
        label={t(words.shortfallPerUnit)}
        optional
        numeric
        suffix={t(words.riyals)}
        {...field('shortfallPerUnit')}
      />
      <Field label={t(words.includedRounds)} numeric {...field('includedRounds')} />
      <Field label={t(words.paymentDays)} hint={t(words.paymentHint)} optional numeric {...field('paymentDays')} />
      <Select
        label={t(words.vatTaxPoint)}
        hint={t(words.taxPointHint)}
        optional
        options={vatTaxPoints.map((id) => ({ id, name: t(taxPointWords[id]) }))}
        {...field('vatTaxPoint')}
      />
      <div className="self-end">
        <Checkbox label={t(words.serviceCredit)} {...field('serviceCredit')} />
      </div>
    </div>
  )
}

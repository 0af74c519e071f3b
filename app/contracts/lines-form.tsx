import { useFieldArray } from 'react-hook-form'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden } from '#app/ui/field'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { columnWords, lineWords as words } from '#server/contracts/lines/words'

const addLinesCheck = async () => (await import('#server/contracts/lines/schema')).addLinesInput

const blank = { code: '', nameAr: '', nameEn: '', unitAr: '', unitEn: '', qty: '', unitPrice: '' }

/** Lines typed one by one. */
export function LinesForm({ no, next }: { no: string; next: number }) {
  const { t } = useWords()
  const form = useActionForm(addLinesCheck, { no, lines: [blank] }, { intent: 'typed' })
  const rows = useFieldArray({ control: form.control, name: 'lines' })
  return (
    <Section title={t(words.oneByOne)}>
      <ActionForm form={form} className="mt-4 grid max-w-190 gap-5">
        <Hidden {...form.field('no')} />
        {rows.fields.map((row, at) => (
          <fieldset key={row.id} className="grid items-end gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-6">
            <legend className="mb-2 font-medium">{t(words.lineNo, { no: next + at })}</legend>
            <div className="sm:col-span-3">
              <Field label={t(columnWords.nameAr)} {...form.field(`lines.${at}.nameAr`)} />
            </div>
            <div className="sm:col-span-3">
              <Field label={t(columnWords.nameEn)} optional lang="en" dir="ltr" {...form.field(`lines.${at}.nameEn`)} />
            </div>
            <Field label={t(columnWords.code)} optional latin {...form.field(`lines.${at}.code`)} />
            <Field label={t(columnWords.unitAr)} {...form.field(`lines.${at}.unitAr`)} />
            <Field label={t(columnWords.unitEn)} optional lang="en" dir="ltr" {...form.field(`lines.${at}.unitEn`)} />
            <Field label={t(columnWords.qty)} numeric {...form.field(`lines.${at}.qty`)} />
            <div className="sm:col-span-2">
              <Field label={t(columnWords.unitPrice)} numeric {...form.field(`lines.${at}.unitPrice`)} />
            </div>
            {rows.fields.length > 1 && (
              <div>
                <Button look="quiet" icon="cross" onClick={() => rows.remove(at)}>
                  {t(words.removeRow, { no: next + at })}
                </Button>
              </div>
            )}
          </fieldset>
        ))}
        <div className="flex flex-wrap gap-3">
          <Button icon="plus" onClick={() => rows.append(blank)}>
            {t(words.addRow)}
          </Button>
          <Button type="submit" look="primary">
            {t(words.save)}
          </Button>
        </div>
      </ActionForm>
    </Section>
  )
}

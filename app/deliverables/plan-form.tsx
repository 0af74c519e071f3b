import type { z } from 'zod'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden, Select } from '#app/ui/field'
import { useWords } from '#app/words'
import type { planDeliverableInput } from '#server/deliverables/schema'
import { deliverableWords as words } from '#server/deliverables/words'
import type { Text } from '#server/kernel/words'

const planDeliverableCheck = async () => (await import('#server/deliverables/schema')).planDeliverableInput

type Line = { id: string; no: string; orderNo: string | null; name: Text; unit: Text; contracted: string; left: string }
type PlanFormProps = { contractNo: string; briefNo: string; lineId: string; lines: readonly Line[] }

/** A deliverable against a line with what is left of it, or a series one a month. */
export function PlanForm({ contractNo, briefNo, lineId, lines }: PlanFormProps) {
  const { t, pick, listed, quantity } = useWords()
  const start: z.input<typeof planDeliverableInput> = {
    contractNo,
    briefNo,
    lineId: lineId || (lines.find(({ left }) => Number(left) > 0)?.id ?? ''),
    titleAr: '',
    titleEn: '',
    quantity: '1',
    dueOn: '',
    times: '1',
  }
  const form = useActionForm(planDeliverableCheck, start)
  const nameOf = ({ no, name, left, contracted, unit, orderNo }: Line) =>
    listed(
      orderNo,
      t(words.leftOf, {
        code: no,
        name: pick(name),
        left: quantity(left),
        of: quantity(contracted),
        unit: pick(unit),
      }),
    )
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-4.5">
      <Hidden {...form.field('contractNo')} />
      <Select
        label={t(words.line)}
        options={lines.map((line) => ({ id: line.id, name: nameOf(line) }))}
        empty={t(words.noLineChosen)}
        {...form.field('lineId')}
      />
      <div className="grid gap-4.5 sm:grid-cols-2">
        <Field label={t(words.titleAr)} dir="rtl" lang="ar" {...form.field('titleAr')} />
        <Field label={t(words.titleEn)} optional dir="ltr" lang="en" {...form.field('titleEn')} />
        <Field label={t(words.quantity)} hint={t(words.quantityHint)} numeric {...form.field('quantity')} />
        <DateField label={t(words.dueOn)} {...form.field('dueOn')} />
        <Field label={t(words.times)} hint={t(words.timesHint)} numeric {...form.field('times')} />
        <Field label={t(words.brief)} hint={t(words.briefHint)} optional latin {...form.field('briefNo')} />
      </div>
      <div>
        <Button type="submit" look="primary">
          {t(words.planSubmit)}
        </Button>
      </div>
    </ActionForm>
  )
}

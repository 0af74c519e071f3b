import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choices'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden } from '#app/ui/field'
import { useWords } from '#app/words'
import type { Text } from '#server/kernel/words'
import { promiseWords as words } from '#server/relations/promises/words'

const keepPromiseCheck = async () => (await import('#server/relations/schema')).keepPromiseInput
const movePromiseCheck = async () => (await import('#server/relations/schema')).movePromiseInput

type ActsProps = {
  no: string
  dueOn: string
  status: string
  /** Who was promised, where it is not the reader: they must have agreed to a new day. */
  agreeing: Text | null
  mayKeep?: boolean
  mayMove: boolean
}

/** What is done to an open promise: it was kept, or its day moves before it comes. Folded away until wanted. */
export function PromiseActs({ no, dueOn, status, agreeing, mayKeep = true, mayMove }: ActsProps) {
  const { t, today } = useWords()
  const isLate = today !== null && dueOn < today
  const movable = mayMove && (status === 'open' || status === 'renegotiated')
  if (!mayKeep && !movable) return null
  const act = mayKeep && movable ? words.act : mayKeep ? words.confirmKeep : words.confirmMove
  return (
    <details className="no-print">
      <summary className="link min-h-6 cursor-pointer text-detail">{t(act)}</summary>
      <div className="grid gap-4 py-3 sm:grid-cols-2">
        {mayKeep && <KeepForm no={no} isLate={isLate} />}
        {movable && <MoveForm no={no} agreeing={agreeing} />}
      </div>
    </details>
  )
}

function KeepForm({ no, isLate }: { no: string; isLate: boolean }) {
  const { t, today } = useWords()
  const form = useActionForm(keepPromiseCheck, { no, on: today ?? '' }, { intent: 'keep' })
  return (
    <ActionForm form={form} className="grid content-start gap-3">
      <Hidden {...form.field('no')} />
      <DateField label={t(words.keptOn)} {...form.field('on')} />
      {isLate && <p className="text-note text-ink3">{t(words.lateWarning)}</p>}
      <div>
        <Button type="submit">{t(words.confirmKeep)}</Button>
      </div>
    </ActionForm>
  )
}

function MoveForm({ no, agreeing }: { no: string; agreeing: Text | null }) {
  const { t, pick } = useWords()
  const form = useActionForm(movePromiseCheck, { no, to: '', reason: '' }, { intent: 'move' })
  return (
    <ActionForm form={form} className="grid content-start gap-3">
      <Hidden {...form.field('no')} />
      <DateField label={t(words.moveTo)} {...form.field('to')} />
      <Field label={t(words.reason)} optional dir="auto" {...form.field('reason')} />
      {agreeing && <Checkbox label={t(words.agreed, { name: pick(agreeing) })} {...form.field('agreed')} />}
      <div>
        <Button type="submit">{t(words.confirmMove)}</Button>
      </div>
    </ActionForm>
  )
}

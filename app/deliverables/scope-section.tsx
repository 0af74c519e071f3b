import type { DeliverablePage } from '#app/deliverables/deliverable-shapes'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { RadioGroup } from '#app/ui/choices'
import { Field, Hidden, TextArea } from '#app/ui/field'
import { Money } from '#app/ui/num'
import { Banner, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'
import { decimal } from '#server/kernel/money'

const scopeDecisionCheck = async () => (await import('#server/deliverables/schema')).scopeDecisionInput

type ScopeProps = { page: DeliverablePage }

const choiceWords = { drop: words.drop, goodwill: words.goodwill, change_order: words.changeOrder } as const

/** What becomes of work that no line covers: the decision that was made, or the form to make it. */
export function ScopeSection({ page }: ScopeProps) {
  const { t, pick, moment } = useWords()
  const { scopeDecision: decided } = page
  const choice = decided ? choiceWords[decided.choice as keyof typeof choiceWords] : null
  return (
    <Section title={t(words.scopeDecision)}>
      {decided && choice ? (
        <div className="border-b border-line py-3">
          <p className="font-medium">
            {t(choice)} {decided.cost !== null && <Money value={decimal(decided.cost)} />}
          </p>
          <p className="text-detail text-ink2">
            <bdi>{pick(decided.reason)}</bdi>
          </p>
          <p className="text-note text-ink3">{moment(decided.decidedAt)}</p>
        </div>
      ) : (
        <Banner tone="soon">{t(words.scopeUndecided)}</Banner>
      )}
      {!choice && page.may.send && page.status !== 'cancelled' && <ScopeForm no={page.no} />}
    </Section>
  )
}

function ScopeForm({ no }: { no: string }) {
  const { t } = useWords()
  const start = { no, choice: '' as 'drop', cost: '', reason: '' }
  const form = useActionForm(scopeDecisionCheck, start, { intent: 'scope' })
  const choices = (['change_order', 'goodwill', 'drop'] as const).map((id) => ({ id, name: t(choiceWords[id]) }))
  return (
    <ActionForm form={form} className="mt-4 grid max-w-150 gap-4">
      <Hidden {...form.field('no')} />
      <RadioGroup label={t(words.choice)} options={choices} inline {...form.field('choice')} />
      <Field label={t(words.cost)} hint={t(words.costHint)} optional numeric {...form.field('cost')} />
      <TextArea label={t(words.reason)} rows={2} dir="auto" {...form.field('reason')} />
      <div>
        <Button type="submit">{t(words.decide)}</Button>
      </div>
    </ActionForm>
  )
}

import type { Thread } from '#app/briefs/requirement-thread'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden, TextArea } from '#app/ui/field'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { requirementWords as words } from '#server/briefs/requirements/words'

const addRequirementCheck = async () => (await import('#server/briefs/requirements/schema')).addRequirementInput
const retireRequirementCheck = async () => (await import('#server/briefs/requirements/schema')).retireRequirementInput

/** One more demand: a phrase of the client's, or ours and marked so. */
export function AddRequirement({ no }: { no: string }) {
  const { t } = useWords()
  const form = useActionForm(
    addRequirementCheck,
    { no, textAr: '', textEn: '', quote: '', starts: '' },
    { intent: 'add' },
  )
  return (
    <Section title={t(words.add)}>
      <ActionForm form={form} className="mt-3 grid max-w-190 gap-4">
        <Hidden {...form.field('no')} />
        <TextArea
          label={t(words.quote)}
          hint={t(words.quoteHint)}
          optional
          rows={2}
          dir="auto"
          {...form.field('quote')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t(words.textAr)} optional dir="rtl" lang="ar" {...form.field('textAr')} />
          <Field label={t(words.textEn)} optional dir="ltr" lang="en" {...form.field('textEn')} />
        </div>
        <div>
          <Button type="submit" look="primary">
            {t(words.add)}
          </Button>
        </div>
      </ActionForm>
    </Section>
  )
}

/** The demands that may be dropped, and those that were. */
export function RetireRequirements({ thread }: { thread: Thread }) {
  const { t, pick, moment } = useWords()
  return (
    <details className="mt-5">
      <summary className="link inline-block text-detail">{t(words.manage)}</summary>
      <ul className="mt-2 max-w-190">
        {thread.rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2 text-detail">
            <Num className="text-ink3">R{row.no}</Num>
            <bdi className="min-w-0 flex-1">{row.quote ?? pick(row.text)}</bdi>
            {row.retiredAt ? (
              <span className="text-ink3">
                {t(words.retired)} {moment(row.retiredAt)}
              </span>
            ) : (
              <Retire no={thread.brief.no} requirement={String(row.no)} />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Retire({ no, requirement }: { no: string; requirement: string }) {
  const { t } = useWords()
  const form = useActionForm(retireRequirementCheck, { no, requirement }, { intent: `retire-${requirement}` })
  return (
    <ActionForm form={form} bare className="grid">
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('requirement')} />
      <Button type="submit" look="quiet" aria-label={t(words.retire, { label: `R${requirement}` })}>
        {t(words.retireShort)}
      </Button>
    </ActionForm>
  )
}

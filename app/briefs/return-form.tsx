import { useFieldArray } from 'react-hook-form'
import type { z } from 'zod'
import { DraftNotes } from '#app/briefs/draft-notes'
import { useDraft } from '#app/briefs/use-draft'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Hidden, Select, TextArea } from '#app/ui/field'
import { Num } from '#app/ui/num'
import { SaveState } from '#app/ui/save-state'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import type { sendReturnBriefInput } from '#server/briefs/return-briefs/schema'
import { askWords, returnBriefWords as words } from '#server/briefs/return-briefs/words'
import { briefFields } from '#server/briefs/rules'
import { fieldWords } from '#server/briefs/words'
import type { Api } from '#server/router'

const sendReturnBriefCheck = async () => (await import('#server/briefs/return-briefs/schema')).sendReturnBriefInput

type ReturnPage = Awaited<ReturnType<Api['briefs']['returnBriefs']['of']>>
type Typed = z.input<typeof sendReturnBriefInput>
const noQuestion = { field: '', textAr: '', textEn: '', proposedAr: '', proposedEn: '' } as const

/** Starts from our own reading and from what the score says is worth asking; two empty rows serve a page without JavaScript. */
function startOf({ brief, start, contacts }: ReturnPage): Typed {
  const asked = start.questions.slice(0, 8).map(({ field }) => ({
    ...noQuestion,
    field,
    textAr: askWords[field].ar,
    textEn: askWords[field].en,
  }))
  const addressee = contacts.find(({ id }) => id === brief.speakerId) ?? contacts[0]
  return {
    no: brief.no,
    toContactId: addressee?.id ?? '',
    understandingAr: start.understandingAr,
    understandingEn: start.understandingEn,
    questions: [...asked, noQuestion],
    outAr: '',
    outEn: '',
    clientDatesAr: '',
    clientDatesEn: '',
    nextStepAr: '',
    nextStepEn: '',
    neededBy: '',
  }
}

/** What goes back to the client: our reading, numbered questions with proposed answers, what is out, what depends on them. */
export function ReturnForm({ page }: { page: ReturnPage }) {
  const { t, pick, listed } = useWords()
  const form = useActionForm(sendReturnBriefCheck, { ...startOf(page), ...page.draft?.state })
  const draft = useDraft({ kind: 'return_brief', no: page.brief.no, form, draft: page.draft })
  const contacts = page.contacts.map(({ id, name, title }) => ({
    id,
    name: listed(pick(name), pick(title)),
  }))
  const pair = (ar: 'understandingAr' | 'outAr' | 'clientDatesAr' | 'nextStepAr', rows: number) => {
    const en = ar.replace(/Ar$/, 'En') as 'understandingEn' | 'outEn' | 'clientDatesEn' | 'nextStepEn'
    const said = ar.replace(/^understanding/, 'understood')
    const label = (name: string) => t(words[name as 'understoodAr'])
    return (
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea label={label(said)} rows={rows} dir="rtl" lang="ar" {...form.field(ar)} />
        <TextArea label={label(said.replace(/Ar$/, 'En'))} rows={rows} dir="ltr" lang="en" {...form.field(en)} />
      </div>
    )
  }
  return (
    <>
      <DraftNotes state={draft} kind="return_brief" no={page.brief.no} />
      <ActionForm form={form} className="mt-4 grid gap-5">
        <Hidden {...form.field('no')} />
        {pair('understandingAr', 5)}
        <Questions form={form} />
        {pair('outAr', 2)}
        {pair('clientDatesAr', 2)}
        {pair('nextStepAr', 2)}
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label={t(words.to)} options={contacts} {...form.field('toContactId')} />
          <DateField label={t(words.neededBy)} {...form.field('neededBy')} />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" look="primary" icon="mail">
            {t(words.send)}
          </Button>
          <SaveState saving={draft.saving} />
        </div>
      </ActionForm>
    </>
  )
}

type Form = ReturnType<typeof useActionForm<Typed>>

function Questions({ form }: { form: Form }) {
  const { t } = useWords()
  const rows = useFieldArray({ control: form.control, name: 'questions' })
  const about = briefFields.map((id) => ({ id, name: t(fieldWords[id]) }))
  return (
    <Section
      title={t(words.questions)}
      className="mt-1!"
      note={<span className="text-note text-ink3">{t(words.proposedHint)}</span>}
    >
      <ol>
        {rows.fields.map((row, index) => {
          const no = index + 1
          const field = (part: 'field' | 'textAr' | 'textEn' | 'proposedAr' | 'proposedEn') =>
            form.field(`questions.${index}.${part}`)
          return (
            <li key={row.id} className="grid gap-3 border-b border-line py-4">
              <div className="flex flex-wrap items-end gap-3">
                <Num className="pb-2.5 text-ink3">{no}</Num>
                <div className="w-56">
                  <Select label={t(words.about)} empty={t(words.aboutNothing)} options={about} {...field('field')} />
                </div>
                <Button look="quiet" className="ms-auto" onClick={() => rows.remove(index)}>
                  {t(words.removeQuestion, { no })}
                </Button>
              </div>
              <div className="grid gap-3 sm:grid-cols-2">
                <TextArea label={t(words.questionAr, { no })} rows={2} dir="rtl" lang="ar" {...field('textAr')} />
                <TextArea label={t(words.questionEn, { no })} rows={2} dir="ltr" lang="en" {...field('textEn')} />
                <TextArea label={t(words.proposedAr)} optional rows={2} dir="rtl" lang="ar" {...field('proposedAr')} />
                <TextArea label={t(words.proposedEn)} optional rows={2} dir="ltr" lang="en" {...field('proposedEn')} />
              </div>
            </li>
          )
        })}
      </ol>
      <div className="mt-3">
        <Button icon="plus" onClick={() => rows.append(noQuestion)}>
          {t(words.addQuestion)}
        </Button>
      </div>
    </Section>
  )
}

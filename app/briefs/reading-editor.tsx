import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { BriefPage } from '#app/briefs/brief-page'
import { ClientWords, type Phrase } from '#app/briefs/client-words'
import { DraftNotes } from '#app/briefs/draft-notes'
import { FieldRow } from '#app/briefs/field-row'
import { useDraft } from '#app/briefs/use-draft'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Hidden, Select, TextArea } from '#app/ui/field'
import { SaveState } from '#app/ui/save-state'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'
import { type BriefField, briefFields, type FieldState } from '#server/briefs/rules'
import type { assessBriefInput } from '#server/briefs/schema'
import { languageOf } from '#server/briefs/spans/rules'

const assessBriefCheck = async () => (await import('#server/briefs/schema')).assessBriefInput

type Typed = z.input<typeof assessBriefInput>

/** What the form starts with: the newest reading, or nothing of anything. */
function startOf(brief: BriefPage): Typed {
  const fields = Object.fromEntries(
    briefFields.map((name) => {
      const field = brief.fields.find((one) => one.field === name)
      return [
        name,
        {
          state: field?.state ?? 'missing',
          valueAr: field?.value.ar ?? '',
          valueEn: field?.value.en ?? '',
          reasonAr: field?.reason.ar ?? '',
          reasonEn: field?.reason.en ?? '',
          quote: field?.span?.quote ?? '',
          starts: field?.span ? String(field.span.starts) : '',
        },
      ]
    }),
  ) as Typed['fields']
  return {
    no: brief.no,
    onRevision: String(brief.reading?.no ?? 0),
    lineId: brief.scope.lineId ?? '',
    note: brief.reading?.note ?? '',
    fields,
  }
}

/** Reading a brief: the client's words on one side, what is made of them on the other, the score in the margin. */
export function ReadingEditor({ brief, margin }: { brief: BriefPage; margin: ReactNode }) {
  const { locale } = useWords()
  const start = startOf(brief)
  const form = useActionForm(assessBriefCheck, { ...start, ...brief.draft?.state }, { intent: 'read', keep: true })
  const draft = useDraft({ kind: 'reading', no: brief.no, form, draft: brief.draft })
  const typed = form.watch('fields') ?? start.fields

  const set = (field: BriefField, part: 'quote' | 'starts' | 'valueAr' | 'valueEn' | 'state', value: string) =>
    form.setValue(`fields.${field}.${part}`, value as never, { shouldDirty: true, shouldTouch: true })
  const link = (field: BriefField, { quote, starts }: Phrase) => {
    set(field, 'quote', quote)
    set(field, 'starts', String(starts))
    const now = form.getValues(`fields.${field}`)
    if (!now?.valueAr && !now?.valueEn) set(field, languageOf(quote) === 'ar' ? 'valueAr' : 'valueEn', quote)
    if (now?.state === 'missing') set(field, 'state', 'present')
    void form.trigger(`fields.${field}`)
  }
  const unlink = (field: BriefField) => {
    set(field, 'quote', '')
    set(field, 'starts', '')
  }
  const linked = briefFields.flatMap((field) => linkedIn(brief, field, typed[field]))

  return (
    <div className="mt-1 grid gap-x-9 grid-cols-1 lg:grid-cols-[minmax(0,330px)_minmax(0,1fr)] xl:grid-cols-[330px_minmax(0,1fr)_280px]">
      <ClientWords brief={brief} linked={linked} onLink={link} />
      <div className="min-w-0">
        <DraftNotes state={draft} kind="reading" no={brief.no} />
        <ActionForm form={form} className="min-w-0">
          <Hidden {...form.field('no')} />
          <Hidden {...form.field('onRevision')} />
          <FieldList brief={brief} typed={typed} form={form} onUnlink={unlink} locale={locale} />
          <ReadingEnd brief={brief} form={form} saving={<SaveState saving={draft.saving} />} />
        </ActionForm>
      </div>
      <aside className="quiet-rules min-w-0 lg:max-xl:col-span-2 xl:border-s xl:border-line xl:ps-6">{margin}</aside>
    </div>
  )
}

/** A quotation is drawn where it stands in the words; one that is not found there is drawn nowhere, and refused on saving. */
function linkedIn(
  brief: BriefPage,
  field: BriefField,
  typed: { quote?: string; starts?: string; state?: string } | undefined,
) {
  const quote = typed?.quote?.trim()
  if (!quote) return []
  for (const { id, text } of brief.words) {
    const wanted = typed?.starts ? Number(typed.starts) : -1
    const starts = text.startsWith(quote, wanted) && wanted >= 0 ? wanted : text.indexOf(quote)
    if (starts >= 0)
      return [{ field, weak: typed?.state !== 'present', wordsId: id, starts, ends: starts + quote.length }]
  }
  return []
}

type Form = ReturnType<typeof useActionForm<Typed>>
type FieldListProps = {
  brief: BriefPage
  typed: Typed['fields']
  form: Form
  onUnlink: (field: BriefField) => void
  locale: 'ar' | 'en'
}

function FieldList({ brief, typed, form, onUnlink, locale }: FieldListProps) {
  const { t } = useWords()
  return (
    <Section
      className="min-w-0"
      title={t(words.structured)}
      note={<span className="text-note text-ink3">{t(words.confirms)}</span>}
    >
      <ol>
        {briefFields.map((field, index) => (
          <FieldRow
            key={field}
            field={field}
            number={index + 1}
            part={(part) => form.field(`fields.${field}.${part}`)}
            state={(typed[field]?.state ?? 'missing') as FieldState}
            quote={typed[field]?.quote ?? ''}
            quoteLanguage={brief.words[0]?.lang ?? locale}
            isAnswer={
              brief.fields.find((one) => one.field === field)?.answeredByClient === true && !typed[field]?.quote
            }
            signals={brief.signals.filter((one) => one.field === field && one.code !== 'empty')}
            onUnlink={() => onUnlink(field)}
          />
        ))}
      </ol>
    </Section>
  )
}

function ReadingEnd({ brief, form, saving }: { brief: BriefPage; form: Form; saving: ReactNode }) {
  const { t, pick, quantity, listed } = useWords()
  const lines = brief.scope.lines.map(({ id, no, name, left, unit }) => ({
    id,
    name: listed(`${no} ${pick(name)}`, t(words.leftOf, { left: quantity(left), unit: pick(unit) })),
  }))
  return (
    <div className="mt-5 grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={t(words.line)} empty={t(words.noLine)} options={lines} {...form.field('lineId')} />
        <TextArea label={t(words.note)} hint={t(words.noteHint)} optional rows={2} dir="auto" {...form.field('note')} />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look={brief.reading ? 'plain' : 'primary'}>
          {t(words.saveReading)}
        </Button>
        {saving}
      </div>
    </div>
  )
}

import { ActionForm, useActionForm } from '#app/forms'
import { Button, type ButtonSize } from '#app/ui/button'
import { Hidden } from '#app/ui/field'
import { Icon } from '#app/ui/icon'
import { describedBy, Problem } from '#app/ui/labelled'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

const commentCheck = async () => (await import('#server/deliverables/comments/schema')).commentInput

type ComposerProps = {
  no: string
  version: number
  /** A client's words are always read by both; the agency chooses who reads its own. */
  writer: 'agency' | 'client'
}

/** Where a comment is written. It says who will read it, in the reader's colour, before the first letter. */
export function Composer({ no, version, writer }: ComposerProps) {
  const { t } = useWords()
  const start = { no, version: String(version), text: '', shared: '' as const }
  const form = useActionForm(commentCheck, start, { intent: 'comment' })
  const isShared = writer === 'client' || form.watch('shared') === '1'
  const { problem, id, ...text } = form.field('text')
  const size: ButtonSize = writer === 'client' ? 'portal' : 'small'
  return (
    <ActionForm form={form} bare className="mt-4">
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('version')} />
      <div
        className={`rounded-composer border bg-sheet focus-within:border-acc ${isShared && writer === 'agency' ? 'border-h-mk' : 'border-ctl'}`}
      >
        <label htmlFor={id} className="sr-only">
          {t(words.writeComment)}
        </label>
        <textarea
          id={id}
          rows={3}
          dir="auto"
          placeholder={t(words.writeComment)}
          className="block w-full rounded-composer bg-transparent px-3.5 py-2.5"
          {...text}
          {...describedBy({ id, problem, hint: undefined })}
        />
        <div className="flex flex-wrap items-center justify-between gap-2 px-3.5 pb-2.5">
          {writer === 'client' ? (
            <span className="text-detail text-h-mk">{t(words.agencySees)}</span>
          ) : (
            <Readers field={form.field('shared')} />
          )}
          <Button type="submit" size={size}>
            {t(words.addComment)}
          </Button>
        </div>
      </div>
      <Problem id={id} problem={problem} />
    </ActionForm>
  )
}

type ReadersProps = { field: { id: string; name: string; defaultValue: string | undefined } }

/** Who reads it: our own people, or the client too. */
function Readers({ field }: ReadersProps) {
  const { t } = useWords()
  const { id, defaultValue, ...input } = field
  const readers = [
    { value: '', name: t(words.internal), ink: 'text-ink2', icon: 'lock' as const },
    { value: '1', name: t(words.clientSees), ink: 'text-h-mk', icon: 'people' as const },
  ]
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="sr-only">{t(words.whoReads)}</legend>
      {readers.map(({ value, name, ink, icon }) => (
        <label key={value} className={`flex min-h-control items-center gap-1.5 text-detail ${ink}`}>
          <input
            type="radio"
            {...input}
            id={`${id}-${value || '0'}`}
            value={value}
            defaultChecked={(defaultValue ?? '') === value}
            className="size-4 flex-none rounded-full"
          />
          <Icon name={icon} size={14} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

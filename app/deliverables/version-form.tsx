import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Hidden, TextArea } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'
import { limits } from '#server/kernel/limits'

const submitVersionCheck = async () => (await import('#server/deliverables/versions/schema')).submitVersionInput

/** One to forty files in order, and what changed. Files are listed and moved with JavaScript; without, the picker's order stands. */
export function VersionForm({ no }: { no: string }) {
  const { t } = useWords()
  const form = useActionForm(submitVersionCheck, { no, files: [], noteAr: '', noteEn: '' })
  const { problem, ...files } = form.field('files')
  return (
    <ActionForm form={form} files className="mt-5 grid max-w-190 gap-4.5">
      <Hidden {...form.field('no')} />
      <FileField
        label={t(words.files)}
        hint={t(words.filesHint, { count: limits.versionFiles })}
        multiple
        accept="image/*,application/pdf,video/*"
        problem={problem}
        id={files.id}
        name={files.name}
      />
      <div className="grid gap-4.5 sm:grid-cols-2">
        <TextArea label={t(words.noteAr)} optional rows={3} dir="rtl" lang="ar" {...form.field('noteAr')} />
        <TextArea label={t(words.noteEn)} optional rows={3} dir="ltr" lang="en" {...form.field('noteEn')} />
      </div>
      <div>
        <Button type="submit" look="primary" icon="upload">
          {t(words.handIn)}
        </Button>
      </div>
    </ActionForm>
  )
}

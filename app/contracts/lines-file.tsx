import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button'
import { TextArea } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { lineHeads, lineWords as words } from '#server/contracts/lines/words'

type Props = { text: string; problem: string | undefined }

/** The first step: a file, or its rows pasted. It changes nothing, so it carries no key. */
export function LinesFile({ text, problem }: Props) {
  const { t, locale, listed } = useWords()
  const { state } = useNavigation()
  const heads = listed(
    ...Object.values(lineHeads).map((names) =>
      locale === 'ar' ? names[0] : names.find((name) => /^[a-z]/.test(name)),
    ),
  )
  return (
    <Section title={t(words.fromFile)} note={t(words.again)}>
      <Form method="post" encType="multipart/form-data" className="mt-4 grid max-w-190 gap-4.5">
        <FileField
          id="file"
          name="file"
          accept=".csv,.tsv,.txt,text/csv"
          label={t(words.file)}
          hint={t(words.fileHint, { heads })}
          problem={problem}
        />
        <TextArea key={text} id="text" name="text" dir="auto" rows={6} label={t(words.paste)} defaultValue={text} />
        <div>
          <Button type="submit" look="primary" aria-busy={state === 'submitting' || undefined}>
            {t(words.read)}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

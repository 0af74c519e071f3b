import type { z } from 'zod'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Hidden, TextArea } from '#app/ui/field'
import { Num } from '#app/ui/num'
import { Note, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import type { answerReturnBriefInput } from '#server/briefs/return-briefs/schema'
import { questionCount, answerWords as words } from '#server/briefs/return-briefs/words'
import type { Api } from '#server/router'

const answerReturnBriefCheck = async () => (await import('#server/briefs/return-briefs/schema')).answerReturnBriefInput

export type ReturnForClient = Awaited<ReturnType<Api['briefs']['returnBriefs']['forClient']>>
type Typed = z.input<typeof answerReturnBriefInput>

/**
 * The client's answer: our proposals stand unless something else is typed. Three presses from the letter: open, confirm,
 * yes. It is plain markup, so that it works on any phone before and without JavaScript.
 */
export function AnswerForm({ sent }: { sent: ReturnForClient }) {
  const { t, count, pick } = useWords()
  const start: Typed = {
    no: sent.no,
    answers: sent.questions.map(({ no }) => ({ question: String(no), text: '' })),
    correction: '',
  }
  const form = useActionForm(answerReturnBriefCheck, start)
  return (
    <ActionForm form={form} className="grid gap-5">
      <Hidden {...form.field('no')} />
      {sent.questions.length > 0 && (
        <Section title={count(questionCount, sent.questions.length)}>
          <ol>
            {sent.questions.map(({ no, text, proposed }, index) => (
              <li key={no} className="border-b border-line py-4">
                <p className="flex items-baseline gap-2 font-medium">
                  <Num className="text-ink3">{no}</Num>
                  <bdi>{pick(text)}</bdi>
                </p>
                <Hidden {...form.field(`answers.${index}.question`)} />
                <OneAnswer no={no} proposed={pick(proposed)} field={form.field(`answers.${index}.text`)} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <details>
        <summary className="link inline-flex min-h-11 items-center">{t(words.correction)}</summary>
        <TextArea
          label={t(words.correction)}
          hint={t(words.correctionHint)}
          optional
          rows={4}
          dir="auto"
          {...form.field('correction')}
        />
      </details>
      <Confirm />
    </ActionForm>
  )
}

type OneAnswerProps = { no: number; proposed: string; field: { id: string; name: string; problem: string | undefined } }

/** Our proposal, with room for another answer behind it; or the room alone where we proposed nothing. */
function OneAnswer({ no, proposed, field }: OneAnswerProps) {
  const { t } = useWords()
  const area = (
    <TextArea
      label={t(words.yourAnswer, { no })}
      rows={3}
      dir="auto"
      {...(proposed ? { hint: t(words.keepProposed) } : {})}
      {...field}
    />
  )
  if (!proposed) return <div className="mt-2">{area}</div>
  return (
    <>
      <div className="mt-2">
        <Note tone="good">
          <bdi>{proposed}</bdi>
        </Note>
      </div>
      <details className="mt-1" open={Boolean(field.problem) || undefined}>
        <summary className="link inline-flex min-h-11 items-center text-detail">{t(words.otherAnswer)}</summary>
        {area}
      </details>
    </>
  )
}

/** Pressed once it says what confirming means; pressed again it is sent. */
function Confirm() {
  const { t } = useWords()
  return (
    <details className="group rounded-composer max-sm:sticky max-sm:bottom-0 max-sm:-mx-5 max-sm:border-t max-sm:border-line max-sm:bg-sheet max-sm:px-5 max-sm:py-3">
      <summary className="inline-flex min-h-12 items-center rounded-control bg-acc px-5.5 font-medium text-on-acc group-open:hidden hover:bg-acc-h max-sm:w-full max-sm:justify-center">
        {t(words.confirm)}
      </summary>
      <div className="grid justify-items-start gap-3 border-s-3 border-acc bg-acc-soft p-4">
        <p>{t(words.confirmAsk)}</p>
        <Button type="submit" look="primary" size="sticky">
          {t(words.send)}
        </Button>
      </div>
    </details>
  )
}

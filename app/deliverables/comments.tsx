import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden, Select } from '#app/ui/field'
import { Icon } from '#app/ui/icon'
import { Num } from '#app/ui/num'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

const commentAnswerCheck = async () => (await import('#server/deliverables/comments/schema')).commentAnswerInput

type Comment = VersionPage['comments'][number]

/** What was said about a version, numbered as the client numbered it. Internal words stand on sunk ground with a lock. */
export function CommentList({
  no,
  comments,
  mayAnswer,
}: {
  no: string
  comments: readonly Comment[]
  mayAnswer: boolean
}) {
  const { t } = useWords()
  if (comments.length === 0)
    return <p className="border-b border-line py-3.5 text-detail text-ink2">{t(words.noComments)}</p>
  return (
    <ol>
      {comments.map((comment) => (
        <CommentItem key={comment.id} no={no} comment={comment} mayAnswer={mayAnswer} />
      ))}
    </ol>
  )
}

function CommentItem({ no, comment, mayAnswer }: { no: string; comment: Comment; mayAnswer: boolean }) {
  const { t, pick, moment } = useWords()
  const rim = comment.side === 'marketing' ? 'border-h-mk' : 'border-h-ag'
  return (
    <li
      className={`row-line flex items-start gap-3 border-b border-line py-3 ${comment.shared ? '' : '-mx-3 rounded-tag bg-sunk px-3'}`}
    >
      <span
        aria-hidden={comment.no === null}
        className={`mt-0.5 grid size-7 flex-none place-items-center rounded-full rounded-es-[3px] border-2 bg-sheet text-note font-semibold ${rim}`}
      >
        {comment.no === null ? <Icon name="comment" size={14} /> : <Num>{comment.no}</Num>}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-note text-ink3">
          <span>{comment.by ? pick(comment.by) : ''}</span>
          <span>{moment(comment.occurredAt)}</span>
          {!comment.shared && (
            <span className="inline-flex items-center gap-1">
              <Icon name="lock" size={13} />
              {t(words.internal)}
            </span>
          )}
          {comment.tag && <Tag tone="soon">{comment.tag}</Tag>}
        </p>
        <p className="whitespace-pre-wrap">
          <bdi>{pick(comment.text)}</bdi>
        </p>
        {comment.answer && <AnswerLine answer={comment.answer} />}
        {mayAnswer && !comment.answer && comment.no !== null && <AnswerForm no={no} commentId={comment.id} />}
      </div>
    </li>
  )
}

const verdictWords = {
  done: words.verdictDone,
  declined: words.verdictDeclined,
  question: words.verdictQuestion,
} as const

function AnswerLine({ answer }: { answer: NonNullable<Comment['answer']> }) {
  const { t, pick } = useWords()
  const said = verdictWords[answer.verdict as keyof typeof verdictWords]
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-detail text-ink2">
      {said && <Tag tone={answer.verdict === 'done' ? 'good' : 'neutral'}>{t(said)}</Tag>}
      {answer.reason && <bdi>{answer.reason}</bdi>}
      {answer.by && <span className="text-note text-ink3">{pick(answer.by)}</span>}
    </p>
  )
}

/** What became of a comment; a refusal and a question back say why. */
function AnswerForm({ no, commentId }: { no: string; commentId: string }) {
  const { t } = useWords()
  const start = { no, commentId, verdict: 'done' as const, reason: '' }
  const form = useActionForm(commentAnswerCheck, start, { intent: 'answer' })
  return (
    <details className="mt-1">
      <summary className="link w-fit cursor-pointer text-note">{t(words.answerComment)}</summary>
      <ActionForm form={form} bare className="mt-2 grid gap-3">
        <Hidden {...form.field('no')} />
        <Hidden {...form.field('commentId')} />
        <Select
          label={t(words.verdict)}
          empty={null}
          options={(['done', 'declined', 'question'] as const).map((id) => ({ id, name: t(verdictWords[id]) }))}
          {...form.field('verdict')}
        />
        <Field label={t(words.reason)} optional dir="auto" {...form.field('reason')} />
        <div>
          <Button type="submit">{t(words.answerComment)}</Button>
        </div>
      </ActionForm>
    </details>
  )
}

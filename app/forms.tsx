import { type SubmitFunction, useActionData, useFetcher } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldError,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  useForm,
} from 'react-hook-form'
import { type Check, fetched, resolverOf } from '#app/check'
import { newKey } from '#app/form-key'
import { BusyContext } from '#app/ui/button'
import { ErrorSummary, labelsIn, useFirstProblem } from '#app/ui/error-summary'
import { UploadProgress } from '#app/ui/upload-progress'
import { useUpload } from '#app/upload'
import { type Refused, useWords } from '#app/words'

/** Schemas check and do not convert, so whatever one lets through can be written as JSON. */
type Json = Parameters<SubmitFunction>[0]
type Reply<Typed extends FieldValues> = Refused & {
  typed?: DefaultValues<Typed>
  errors?: FieldErrors<Typed>
}

type Options = {
  /** Where it is posted, when not to the page it stands on. */
  action?: string
  /** Tells several forms of one page apart: it stands hidden in the form, and the action reads it. */
  intent?: string
  /** Called when it was saved and the page stays, with what the action answered. */
  onSaved?: (answer: unknown) => void
  /** Leaves what was typed in the fields after saving, as a page of settings does. */
  keep?: boolean
}

/**
 * A form that fills in a schema and posts it to an action.
 *
 * With JavaScript it checks while you type, from the first touch on, and submits JSON. Without, the same markup is a plain form,
 * and what you typed comes back in the reply. Both ways the action is `submitForm`, and the reply lands
 * in the same errors. It carries a key of its own, so that one press is one act.
 */
export function useActionForm<Typed extends FieldValues>(
  check: Check<Typed>,
  start: DefaultValues<NoInfer<Typed>>,
  { action, intent, onSaved, keep = false }: Options = {},
) {
  const { tError } = useWords()
  const id = useId()
  const [key, setKey] = useState(newKey)
  const [wasSaved, setSaved] = useState(false)
  const fetcher = useFetcher<Reply<Typed>>()
  const upload = useUpload<Reply<Typed>>(action)
  const posted = replyTo(useActionData<Reply<Typed>>(), intent)
  const answered = upload.reply ?? fetcher.data
  const reply = answered ?? (wasSaved ? undefined : posted)
  const busy = fetcher.state !== 'idle' || upload.isBusy

  const form = useForm<Typed>({
    resolver: useMemo(() => resolverOf(check), [check]),
    defaultValues: posted?.typed ?? start,
    ...(reply?.errors ? { errors: reply.errors } : {}),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const { errors, submitCount, defaultValues } = form.formState

  useWhenSaved(busy, Boolean(answered?.errors), () => {
    setKey(newKey())
    setSaved(true)
    if (!keep) form.reset(start)
    onSaved?.(answered)
  })

  const problemAt = (name: string) => {
    const error = get(errors, name) as Partial<FieldError> | undefined
    return error?.message ? tError(error, reply) : undefined
  }

  return {
    ...form,
    id,
    hidden: { ...(intent ? { intent } : {}), idempotencyKey: key },
    action,
    busy,
    progress: upload.progress,
    sendFiles: upload.send,
    /** Asks for the schema before it is needed. */
    fetchCheck: () => void fetched(check),
    onSubmit: form.handleSubmit((typed) =>
      fetcher.submit({ ...typed, ...(intent ? { intent } : {}), idempotencyKey: keyIn(id) ?? key } as Json, {
        method: 'post',
        encType: 'application/json',
        ...(action ? { action } : {}),
      }),
    ),
    problem: problemAt('root'),
    /** What the summary above the form lists after a try that failed. */
    summary: {
      isShown: !busy && (submitCount > 0 || Boolean(reply?.errors)),
      tries: submitCount,
      problems: namesIn(errors).map((name) => ({ name, id: `${id}${name}`, said: problemAt(name) ?? '' })),
    },
    /** Everything an input needs: its name, what it starts with, and the sentence that says what is wrong with it. */
    field: (name: FieldPath<Typed>) => ({
      ...form.register(name),
      id: `${id}${name}`,
      defaultValue: get(defaultValues, name) as string | undefined,
      problem: problemAt(name),
    }),
  }
}

/** A plain post answers every form of its page alike; the intent says whose answer it is. */
function replyTo<Typed extends FieldValues>(posted: Reply<Typed> | undefined, intent: string | undefined) {
  return posted?.errors && get(posted.typed, 'intent') === intent ? posted : undefined
}

/** The key in the page itself: what the server wrote there wins over what the browser made while waking up. */
function keyIn(formId: string): string | undefined {
  const input = document.getElementById(`${formId}key`)
  return input instanceof HTMLInputElement && input.value ? input.value : undefined
}

/** Runs `done` once each time a submission ends without an error. */
function useWhenSaved(isBusy: boolean, isWrong: boolean, done: () => void) {
  const wasBusy = useRef(false)
  const latest = useRef(done)
  latest.current = done
  useEffect(() => {
    if (wasBusy.current && !isBusy && !isWrong) latest.current()
    wasBusy.current = isBusy
  }, [isBusy, isWrong])
}

/** The names of all fields with a problem. The problem of a whole list hangs on its root. */
function namesIn(errors: object, prefix = ''): string[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if ((!prefix && name === 'root') || name === 'ref' || !error || typeof error !== 'object') return []
    const isOne = 'message' in error && typeof error.message === 'string'
    return isOne ? [prefix + name] : namesIn(error, `${prefix}${name}.`)
  })
}

type ActionFormProps = {
  form: Pick<
    ReturnType<typeof useActionForm>,
    'id' | 'hidden' | 'action' | 'busy' | 'progress' | 'sendFiles' | 'fetchCheck' | 'onSubmit' | 'problem' | 'summary'
  >
  /** The form has files: it goes up as the browser itself would send it, with its progress shown. */
  files?: boolean
  /** Leaves the list of problems out, in a form of one field. */
  bare?: boolean
  className?: string
  children: ReactNode
}

export function ActionForm({
  form,
  files = false,
  bare = false,
  className = 'grid gap-4.5',
  children,
}: ActionFormProps) {
  const { id, hidden, action, busy, summary } = form
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!files) return void form.onSubmit(event)
    event.preventDefault()
    form.sendFiles(event.currentTarget)
  }
  const listed = bare ? [] : summary.problems
  useFirstProblem(bare && summary.isShown ? summary.problems[0]?.id : undefined, summary.tries)

  return (
    <form
      id={id}
      method="post"
      noValidate
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      onSubmit={submit}
      onFocus={form.fetchCheck}
      onPointerDown={form.fetchCheck}
      aria-busy={busy}
      className={className}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input
          key={name}
          type="hidden"
          id={name === 'idempotencyKey' ? `${id}key` : undefined}
          name={name}
          value={value}
          readOnly
          suppressHydrationWarning
        />
      ))}
      {summary.isShown && (form.problem || listed.length > 0) && (
        <ErrorSummary key={summary.tries} problem={form.problem} problems={listed} labels={labelsIn(children)} />
      )}
      {form.progress !== null && <UploadProgress share={form.progress} />}
      <BusyContext.Provider value={busy}>{children}</BusyContext.Provider>
    </form>
  )
}

import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden, Select } from '#app/ui/field'
import { Banner } from '#app/ui/section'
import { useWords } from '#app/words'
import { unansweredWords } from '#server/deliverables/notices/words'
import { deliverableWords as words } from '#server/deliverables/words'
import type { Text } from '#server/kernel/words'

const sendVersionCheck = async () => (await import('#server/deliverables/versions/schema')).sendVersionInput
const withdrawVersionCheck = async () => (await import('#server/deliverables/versions/schema')).withdrawVersionInput

type SendFormProps = {
  no: string
  version: number
  reviewers: readonly { id: string; name: Text }[]
  /** No included round is left: the next one names who agreed to it. */
  isBeyond: boolean
  /** How many requirements stand open: at review they only warn. */
  open: number
}

/** Sends the newest version to the client's reviewer and opens its round. */
export function SendForm({ no, version, reviewers, isBeyond, open }: SendFormProps) {
  const { t, pick, count } = useWords()
  const only = reviewers.length === 1 ? reviewers[0]?.id : ''
  const start = { no, version: String(version), reviewerId: only ?? '', extraRoundReason: '' }
  const form = useActionForm(sendVersionCheck, start, { intent: 'send' })
  return (
    <>
      {open > 0 && <Banner tone="soon">{t(words.sendWarns, { count: count(unansweredWords, open) })}</Banner>}
      <ActionForm form={form} className="mt-4 grid max-w-190 items-start gap-4 sm:grid-cols-2">
        <Hidden {...form.field('no')} />
        <Hidden {...form.field('version')} />
        <Select
          label={t(words.reviewer)}
          options={reviewers.map(({ id, name }) => ({ id, name: pick(name) }))}
          {...form.field('reviewerId')}
        />
        {isBeyond && (
          <Field
            label={t(words.extraRoundReason)}
            hint={t(words.extraRoundHint)}
            dir="auto"
            {...form.field('extraRoundReason')}
          />
        )}
        <div className="sm:col-span-2">
          <Button type="submit" look="primary">
            {t(words.send2, { no: version })}
          </Button>
        </div>
      </ActionForm>
    </>
  )
}

/** Takes back a version that nobody of the client has opened. */
export function WithdrawForm({ no, version }: { no: string; version: number }) {
  const { t } = useWords()
  const form = useActionForm(withdrawVersionCheck, { no, version: String(version), reason: '' }, { intent: 'withdraw' })
  return (
    <details className="mt-3">
      <summary className="link w-fit cursor-pointer text-control">{t(words.withdraw)}</summary>
      <ActionForm form={form} bare className="mt-2 grid max-w-150 gap-3">
        <p className="text-detail text-ink2">{t(words.withdrawHint)}</p>
        <Hidden {...form.field('no')} />
        <Hidden {...form.field('version')} />
        <Field label={t(words.withdrawReason)} dir="auto" {...form.field('reason')} />
        <div>
          <Button type="submit" look="danger">
            {t(words.withdraw)}
          </Button>
        </div>
      </ActionForm>
    </details>
  )
}

import { Form } from '@remix-run/react'
import type { DraftState } from '#app/briefs/use-draft'
import { newKey } from '#app/form-key'
import { Button } from '#app/ui/button'
import { Banner } from '#app/ui/section'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'

/** What became of a half-written form: it came back, or another window wrote it too. */
export function DraftNotes({ state }: { state: DraftState }) {
  const { t, moment } = useWords()
  if (state.theirs || state.saving.state === 'conflict')
    return (
      <Banner tone="bad" title={t(words.draftConflict)}>
        {state.theirs && <Written draft={state.theirs.state} />}
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={state.keepMine}>{t(words.keepMine)}</Button>
          <Button onClick={state.takeTheirs}>{t(words.takeTheirs)}</Button>
        </div>
      </Banner>
    )
  if (!state.restoredFrom) return null
  return (
    <Banner tone="soon" title={t(words.draftRestored, { moment: moment(state.restoredFrom) })}>
      <p className="text-detail text-ink2">{t(words.draftNote)}</p>
    </Banner>
  )
}

/** What the other window holds, as far as it is plain text: enough to choose by. */
function Written({ draft }: { draft: Record<string, unknown> }) {
  const texts = textsIn(draft).filter((text) => text.trim().length > 2)
  return (
    <ul className="mt-1 max-h-40 list-disc overflow-y-auto ps-5 text-detail text-ink2">
      {texts.map((text) => (
        <li key={text} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  )
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Throws the half-written form away and starts from what is saved. */
export function DiscardDraft() {
  const { t } = useWords()
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="intent" value="discard" />
      <input type="hidden" name="idempotencyKey" value={newKey()} suppressHydrationWarning />
      <Button type="submit" look="quiet">
        {t(words.discardDraft)}
      </Button>
    </Form>
  )
}

import { Form } from '@remix-run/react'
import type { DraftState } from '#app/briefs/use-draft'
import { newKey } from '#app/form-key'
import { Button } from '#app/ui/button'
import { Banner } from '#app/ui/section'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { DraftKind } from '#server/briefs/drafts/schema'
import { readingWords as words } from '#server/briefs/readings/words'
import { briefFields } from '#server/briefs/rules'
import { fieldWords } from '#server/briefs/words'

/** What became of a half-written form: it came back, or another window wrote it too. */
export function DraftNotes({ state, kind, no = '' }: { state: DraftState; kind: DraftKind; no?: string }) {
  const { t, moment } = useWords()
  if (state.theirs || state.saving.state === 'conflict')
    return (
      <Banner tone="bad" title={t(words.draftConflict)}>
        {state.differences.length > 0 && <Differences differences={state.differences} />}
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={state.keepMine}>{t(words.keepMine)}</Button>
          <Button onClick={state.takeTheirs}>{t(words.takeTheirs)}</Button>
        </div>
      </Banner>
    )
  if (!state.restoredFrom) return null
  return (
    <Banner tone="soon" title={t(words.draftRestored, { moment: moment(state.restoredFrom) })}>
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-detail text-ink2">{t(words.draftNote)}</p>
        <DiscardDraft kind={kind} no={no} />
      </div>
    </Banner>
  )
}

/** Both windows side by side, where they differ. */
function Differences({ differences }: { differences: DraftState['differences'] }) {
  const { t } = useWords()
  return (
    <Table
      caption={t(words.differences)}
      items={differences}
      keyOf={({ path }) => path}
      columns={[
        { id: 'what', head: t(words.what), isName: true, cell: ({ path }) => <NameOf path={path} /> },
        { id: 'here', head: t(words.here), cell: ({ here }) => <bdi>{here}</bdi> },
        { id: 'there', head: t(words.there), cell: ({ there }) => <bdi>{there}</bdi> },
      ]}
    />
  )
}

/** The field that a path leads to, where it is one of the rubric. */
function NameOf({ path }: { path: string }) {
  const { t } = useWords()
  const field = briefFields.find((one) => path.startsWith(`fields.${one}.`))
  return field ? t(fieldWords[field]) : t(words.otherPart)
}

/** Throws the half-written form away and starts from what is saved. */
function DiscardDraft({ kind, no }: { kind: DraftKind; no: string }) {
  const { t, to } = useWords()
  const said = { intent: 'discard', kind, no, idempotencyKey: newKey() }
  return (
    <Form method="post" action={to('/briefs/drafts')} reloadDocument>
      {Object.entries(said).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly suppressHydrationWarning />
      ))}
      <Button type="submit">{t(words.discardDraft)}</Button>
    </Form>
  )
}

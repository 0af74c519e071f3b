import { Icon } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

/** What happened to the last words typed into a thing that saves itself. */
export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  /** No network: kept on this device until there is one. */
  | { state: 'kept' }
  /** Somebody else wrote in the meantime. */
  | { state: 'conflict' }

export function SaveState({ saving }: { saving: Saving }) {
  const { t, clock } = useWords()
  const said = {
    idle: () => '',
    saving: () => t(uiWords.saving),
    saved: () => (saving.state === 'saved' ? t(uiWords.saved, { clock: clock(saving.at) }) : ''),
    kept: () => t(uiWords.kept),
    conflict: () => t(uiWords.conflict),
  }[saving.state]()
  const ink = saving.state === 'conflict' ? 'text-red' : saving.state === 'kept' ? 'text-amb' : 'text-ink3'
  return (
    <output aria-live="polite" className={`inline-flex min-h-6 items-center gap-1.5 text-detail ${ink}`}>
      {saving.state === 'saved' && <Icon name="check" />}
      {said}
    </output>
  )
}

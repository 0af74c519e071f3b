import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { Icon } from '#app/ui/icon'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

type FrozenProps = { version: VersionPage['version']; forClient?: boolean }

/** A version is frozen: its fingerprint, when it went out, whether it was opened. */
export function Frozen({ version, forClient = false }: FrozenProps) {
  const { t, moment } = useWords()
  const [opened, notOpened] = forClient ? [words.openedByYou, words.notOpenedByYou] : [words.opened, words.notOpened]
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-ink3">
      <span className="inline-flex items-center gap-1.5">
        <Icon name="lock" size={14} />
        {t(words.frozen)}
      </span>
      <span title={version.sha256}>
        <Num>{`sha256 ${version.sha256.slice(0, 8)}…${version.sha256.slice(-4)}`}</Num>
      </span>
      <span>{version.sentAt ? t(words.sentAt, { at: moment(version.sentAt) }) : t(words.notSent)}</span>
      {version.sentAt && version.opened !== null && <span>{t(version.opened ? opened : notOpened)}</span>}
    </p>
  )
}

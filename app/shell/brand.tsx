import { shellWords as words } from '#app/shell/words'
import { useWords } from '#app/words'

/** The mark: a closed half, an open half, and what passes between them. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true">
      <path d="M12.5 3.2a11 11 0 000 21.6z" fill="var(--color-ink)" />
      <path d="M15.5 3.2a11 11 0 010 21.6z" fill="none" stroke="var(--color-ink)" strokeWidth="2" />
      <circle cx="19" cy="14" r="2.3" fill="var(--color-acc)" />
    </svg>
  )
}

export function Brand({ nameClass = '' }: { nameClass?: string }) {
  const { t } = useWords()
  return (
    <span className="flex items-center gap-2.5 font-display text-[1.375rem] leading-tight font-semibold">
      <Mark />
      <span className={nameClass}>{t(words.mujaz)}</span>
    </span>
  )
}

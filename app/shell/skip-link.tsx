import { shellWords as words } from '#app/shell/words'
import { useWords } from '#app/words'

/** The first stop of the keyboard: past the frame, to the page. */
export function SkipLink() {
  const { t } = useWords()
  return (
    <a
      href="#main"
      className="skip-link sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-control focus:bg-acc focus:px-4 focus:py-2 focus:text-on-acc"
    >
      {t(words.skip)}
    </a>
  )
}

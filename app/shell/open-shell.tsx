import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Brand } from '#app/shell/brand'
import { LanguageSwitch } from '#app/shell/language-switch'
import { SkipLink } from '#app/shell/skip-link'
import { shellWords as words } from '#app/shell/words'
import { useWords } from '#app/words'

/** The frame of pages that need no account: signing in, a reset, a page that could not be shown. */
export function OpenShell({ children }: { children: ReactNode }) {
  const { t } = useWords()
  return (
    <div className="flex min-h-dvh flex-col bg-sheet">
      <SkipLink />
      <header className="flex h-15 items-center gap-3.5 border-b border-line px-5 no-print sm:px-10">
        <Link to="/" className="rounded-control">
          <Brand />
        </Link>
        <span className="flex-1" />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-105 flex-1 px-5 py-10 outline-none sm:py-16">
        {children}
      </main>
      <footer className="px-5 py-6 text-center text-note text-ink3 no-print">{t(words.promise)}</footer>
    </div>
  )
}

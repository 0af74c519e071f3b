import { useLocation } from '@remix-run/react'
import { useWords } from '#app/words'

const other = { ar: { locale: 'en', name: 'English' }, en: { locale: 'ar', name: 'العربية' } } as const

/** The same page in the other language, written in its own name. A whole load: the document turns with it. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const { locale } = useWords()
  const { pathname, search } = useLocation()
  const target = other[locale]
  const path = pathname.replace(/^\/(ar|en)(?=\/|$)/, '')
  return (
    <a
      href={`/${target.locale}${path}${search}`}
      lang={target.locale}
      hrefLang={target.locale}
      className={`inline-flex min-h-control items-center rounded-control px-1.5 text-control font-medium text-ink2 no-print hover:bg-line hover:text-ink ${className}`}
    >
      {target.name}
    </a>
  )
}

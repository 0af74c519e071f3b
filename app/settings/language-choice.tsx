import { looksOf } from '#app/ui/button'
import { useWords } from '#app/words'
import { locales } from '#server/kernel/words'

const names = { ar: 'العربية', en: 'English' } as const

/** The two languages laid open, each in its own name, the one in use marked: what the switch of the bar does, for the settings. */
export function LanguageChoice({ path }: { path: string }) {
  const { locale } = useWords()
  return (
    <ul className="flex flex-wrap gap-2 pt-3">
      {locales.map((one) => (
        <li key={one}>
          <a
            href={`/${one}${path}`}
            lang={one}
            hrefLang={one}
            aria-current={one === locale ? 'true' : undefined}
            className={looksOf({ className: 'aria-[current]:border-acc aria-[current]:bg-acc-soft' })}
          >
            {names[one]}
          </a>
        </li>
      ))}
    </ul>
  )
}

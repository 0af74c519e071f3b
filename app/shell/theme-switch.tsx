import { useFetcher, useFetchers, useLocation } from '@remix-run/react'
import { Popover } from '#app/shell/popover'
import { shellWords as words } from '#app/shell/words'
import { Icon, type IconName } from '#app/ui/icon'
import { useWords } from '#app/words'

const key = 'theme'
const choices = [
  { theme: 'system', icon: 'screen', words: words.themeSystem },
  { theme: 'light', icon: 'sun', words: words.themeLight },
  { theme: 'dark', icon: 'moon', words: words.themeDark },
] as const satisfies { theme: string; icon: IconName; words: object }[]

/** The theme the page is in: the one just pressed, while the server is being told, else the one it remembers. */
export function useThemeChoice(remembered: string): string {
  const pressed = useFetchers()
    .find((fetcher) => fetcher.key === key)
    ?.formData?.get('theme')
  return typeof pressed === 'string' ? pressed : remembered
}

/** Light, dark, or as the device does. A form of three buttons: it works before JavaScript. */
export function ThemeSwitch({ remembered }: { remembered: string }) {
  const { t } = useWords()
  const fetcher = useFetcher({ key })
  const { pathname, search } = useLocation()
  const current = useThemeChoice(remembered)
  return (
    <Popover label={t(words.theme)} icon="moon" buttonClass="max-sm:min-h-11! max-sm:min-w-11!">
      <fetcher.Form method="post" action="/theme" className="grid min-w-40 gap-0.5 p-1.5">
        <input type="hidden" name="back" value={pathname + search} />
        {choices.map(({ theme, icon, words: name }) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            className="flex min-h-9 max-sm:min-h-11 items-center gap-2.5 rounded-control px-2.5 text-start text-control text-ink2 hover:bg-sunk aria-pressed:bg-acc-soft aria-pressed:font-semibold aria-pressed:text-ink"
          >
            <Icon name={icon} />
            {t(name)}
          </button>
        ))}
      </fetcher.Form>
    </Popover>
  )
}

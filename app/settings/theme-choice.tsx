import { Form } from '@remix-run/react'
import { shellWords as words } from '#app/shell/words'
import { Button } from '#app/ui/button'
import { useWords } from '#app/words'

const choices = [
  { theme: 'system', words: words.themeSystem },
  { theme: 'light', words: words.themeLight },
  { theme: 'dark', words: words.themeDark },
] as const

/** The three appearances laid open: what the button of the bar does, for whoever looks for it in the settings. */
export function ThemeChoice({ current }: { current: string }) {
  const { t, to } = useWords()
  return (
    <Form method="post" action="/theme" reloadDocument className="flex flex-wrap gap-2 pt-3">
      <input type="hidden" name="back" value={to('/settings/me')} />
      {choices.map(({ theme, words: name }) => (
        <Button
          key={theme}
          type="submit"
          name="theme"
          value={theme}
          aria-pressed={theme === current}
          className="aria-pressed:border-acc aria-pressed:bg-acc-soft"
        >
          {t(name)}
        </Button>
      ))}
    </Form>
  )
}

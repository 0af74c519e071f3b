import { LinkButton } from '#app/ui/button'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

/** A letter's link that no longer opens: what happened, and what to do. */
export function LinkClosed() {
  const { t, to } = useWords()
  return (
    <>
      <h1 className="font-display text-h1 font-medium">{t(words.linkClosed)}</h1>
      <p className="mt-2 text-lede text-ink2">{t(words.linkClosedLede)}</p>
      <p className="mt-3 mb-6 text-prose">{t(words.linkClosedDo)}</p>
      <LinkButton to={to('/sign-in')} size="portal">
        {t(words.signIn)}
      </LinkButton>
    </>
  )
}

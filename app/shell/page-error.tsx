import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { useRequestId } from '#app/nonce'
import { useFrame } from '#app/shell/frame'
import { Page } from '#app/shell/page'
import { shellWords as words } from '#app/shell/words'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import type { Words } from '#server/kernel/words'

type Said = { refusal?: string; said?: Words }

/** The second sentence of a refused page: what may be the reason, or who can help. */
const reasons: Record<number, Words> = {
  401: words.refusedWhy,
  403: words.forbiddenWhy,
  404: words.missingWhy,
}

/** What went wrong, read from the route's error: a refusal in its own words, or a bug by its reference. */
function useProblem() {
  const error = useRouteError()
  const { t } = useWords()
  const reference = useRequestId()?.slice(0, 8) ?? null
  if (!isRouteErrorResponse(error))
    return { title: t(words.broken), why: t(words.brokenWhy), reference, status: 500, isNarrow: false }
  const said: Said = typeof error.data === 'object' && error.data !== null ? error.data : {}
  const isNarrow = said.refusal === 'link.narrow'
  const refusal = said.said ?? (error.status === 404 ? words.missing : null)
  return {
    title: t(refusal ?? words.broken),
    why: t(isNarrow ? words.narrowWhy : refusal ? (reasons[error.status] ?? words.refusedWhy) : words.brokenWhy),
    reference: refusal ? null : reference,
    status: error.status,
    isNarrow,
  }
}

/** A page that could not be shown, in whatever frame still stands around it. */
export function PageError() {
  const { title, why, reference, status, isNarrow } = useProblem()
  const { pathname } = useLocation()
  const frame = useFrame()
  const { t, to } = useWords()
  const size = frame.kind === 'agency' ? 'small' : 'portal'
  const body = (
    <div className="mt-2 max-w-[60ch]">
      <p className="text-ink2">{why}</p>
      {reference && (
        <p className="mt-3 text-detail text-ink3">
          {t(words.reference)} <Num className="text-ink2">{reference}</Num>
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        {status === 401 || isNarrow ? (
          <LinkButton look="primary" size={size} to={`${to('/sign-in')}?next=${encodeURIComponent(pathname)}`}>
            {t(words.signIn)}
          </LinkButton>
        ) : (
          <LinkButton to="/" size={size}>
            {t(words.home)}
          </LinkButton>
        )}
        {status >= 500 && (
          <LinkButton look="primary" size={size} to="." reloadDocument>
            {t(words.retry)}
          </LinkButton>
        )}
      </div>
    </div>
  )
  if (frame.kind !== 'open') return <Page title={title}>{body}</Page>
  return (
    <>
      <h1 className="font-display text-h1 font-medium text-balance">{title}</h1>
      {body}
    </>
  )
}

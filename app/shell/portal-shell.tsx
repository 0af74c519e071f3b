import { Form, Link, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { currentItem, type NavigationItem, portalNavigation } from '#app/navigation'
import type { loader as rootLoader } from '#app/root'
import { Brand } from '#app/shell/brand'
import { FrameContext, type PortalFrame } from '#app/shell/frame'
import type { loadPortalFrame } from '#app/shell/frame.server'
import { LanguageSwitch } from '#app/shell/language-switch'
import { OpenShell } from '#app/shell/open-shell'
import { Popover } from '#app/shell/popover'
import { SkipLink } from '#app/shell/skip-link'
import { ThemeSwitch } from '#app/shell/theme-switch'
import { shellWords as words } from '#app/shell/words'
import { Icon } from '#app/ui/icon'
import { Avatar } from '#app/ui/person'
import { WhileLoading } from '#app/ui/skeleton'
import { useWords } from '#app/words'

/** The client's frame: no rail, one head, and a page as wide as a letter. */
export function PortalShell({ frame, children }: { frame: Omit<PortalFrame, 'kind'>; children: ReactNode }) {
  const whole: PortalFrame = { ...frame, kind: 'portal' }
  return (
    <FrameContext.Provider value={whole}>
      <SkipLink />
      <div className="min-h-dvh bg-sheet">
        <PortalHead frame={whole} />
        {whole.link === 'see' && <LinkSees />}
        <WhileLoading>{children}</WhileLoading>
      </div>
    </FrameContext.Provider>
  )
}

/** A remark in brackets that closes a house's name is for papers; the head has no room for it. */
const shortName = (name: string) => name.replace(/ \([^)]*\)$/, '')

/** Whose portal it is, a line each: the agency that keeps it, and the client's own house. */
function Houses({ agency, client }: Pick<PortalFrame, 'agency' | 'client'>) {
  return (
    <span className="grid min-w-0 text-note leading-snug text-ink2">
      {[agency, client].map((house) => (
        <bdi key={house} title={shortName(house)} className="truncate">
          {shortName(house)}
        </bdi>
      ))}
    </span>
  )
}

/** One line that stays above the page; the links to the pages are in it where there is room, else on a line below it. */
function PortalHead({ frame }: { frame: PortalFrame }) {
  const { t } = useWords()
  const items = frame.link ? [] : portalNavigation(frame.side)
  const { pathname } = useLocation()
  const current = currentItem(items, pathname)
  return (
    <>
      <header className="sticky top-0 z-20 border-b border-line bg-sheet no-print">
        <div className="mx-auto flex h-14 max-w-290 items-center gap-3.5 px-5 sm:h-15 sm:px-10">
          <Brand nameClass="max-sm:sr-only lg:max-xl:sr-only" />
          <Houses {...frame} />
          {items.length > 0 && (
            <nav aria-label={t(words.navigation)} className="ms-2 flex gap-1 max-lg:hidden">
              <PortalLinks items={items} current={current} />
            </nav>
          )}
          <span className="flex-1" />
          <LanguageSwitch className="max-sm:hidden" />
          <PortalMenu frame={frame} items={items} current={current} />
        </div>
      </header>
      {items.length > 0 && (
        <nav aria-label={t(words.navigation)} className="border-b border-line no-print lg:hidden">
          <div className="flex flex-wrap gap-x-1 px-3.5 sm:px-7.5">
            <PortalLinks items={items} current={current} />
          </div>
        </nav>
      )}
    </>
  )
}

function SignOut() {
  const { t, to } = useWords()
  return (
    <Form method="post" action={to('/sign-out')}>
      <button
        type="submit"
        className="flex min-h-11 w-full items-center gap-2.5 rounded-control px-2.5 text-start text-ink2 hover:bg-sunk"
      >
        <Icon name="out" />
        {t(words.signOut)}
      </button>
    </Form>
  )
}

/** To sign in and come back to this very page. */
function SignIn({ className }: { className: string }) {
  const { t, to } = useWords()
  const { pathname } = useLocation()
  return (
    <Link to={`${to('/sign-in')}?next=${encodeURIComponent(pathname)}`} className={className}>
      {t(words.signIn)}
    </Link>
  )
}

/** A link made for looking says so, before its reader looks for a button that is not there. */
function LinkSees() {
  const { t } = useWords()
  return (
    <div className="border-b border-line bg-sunk no-print">
      <p className="mx-auto flex max-w-290 flex-wrap items-center gap-x-3 px-5 text-detail text-ink2 max-sm:pt-2.5 sm:px-10">
        {t(words.linkSees)}
        <SignIn className="link inline-flex min-h-11 items-center" />
      </p>
    </div>
  )
}

type LinksProps = { items: readonly NavigationItem[]; current: NavigationItem | undefined }

function PortalLinks({ items, current }: LinksProps) {
  const { t, to } = useWords()
  return items.map((item) => (
    <Link
      key={item.path}
      to={to(item.path)}
      aria-current={item === current ? 'page' : undefined}
      className="flex min-h-11 items-center rounded-control px-2.5 whitespace-nowrap text-ink2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink max-sm:px-1.5"
    >
      {t(item.words)}
    </Link>
  ))
}

/** The reader's own menu; on a narrow screen it also holds the pages and the other language. */
function PortalMenu({ frame, items, current }: LinksProps & { frame: PortalFrame }) {
  const { t, day } = useWords()
  return (
    <>
      <span className="max-sm:hidden">
        <ThemeSwitch remembered={frame.theme} />
      </span>
      <Popover
        label={`${t(words.menu)}: ${frame.name}`}
        buttonClass="min-h-11! min-w-11!"
        shown={<Avatar name={frame.name} side={frame.side} />}
      >
        <div className="grid min-w-56 gap-0.5 p-2">
          <p className="px-2.5 py-1.5 font-medium">{frame.name}</p>
          {items.length > 0 && (
            <nav aria-label={t(words.menu)} className="grid border-y border-line py-1 lg:hidden">
              <PortalLinks items={items} current={current} />
            </nav>
          )}
          {frame.link && <SignIn className="flex min-h-11 items-center px-2.5 text-acc" />}
          <div className="flex items-center gap-2 px-1 sm:hidden">
            <LanguageSwitch className="min-h-11" />
            <ThemeSwitch remembered={frame.theme} />
          </div>
          {frame.demoDay && (
            <p className="px-2.5 py-1 text-note text-ink3">{t(words.demoDay, { day: day(frame.demoDay) })}</p>
          )}
          <SignOut />
        </div>
      </Popover>
    </>
  )
}

/** The frame filled with what its loader knows; bare, when even that could not be read. */
export function PortalFrameOf({ children }: { children: ReactNode }) {
  const { pick } = useWords()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const own = useRouteLoaderData<typeof loadPortalFrame>('routes/$locale.p')
  if (!root || !own) return <OpenShell>{children}</OpenShell>
  return (
    <PortalShell
      frame={{
        name: pick(own.name),
        side: own.side,
        link: own.link,
        agency: pick(own.agency),
        client: pick(own.client),
        theme: root.theme,
        demoDay: root.isDemo ? root.today : null,
      }}
    >
      {children}
    </PortalShell>
  )
}

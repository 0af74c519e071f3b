import { Form, Link, useSearchParams } from '@remix-run/react'
import { AccountList } from '#app/shell/account-menu'
import { Brand } from '#app/shell/brand'
import type { AgencyFrame } from '#app/shell/frame'
import { LanguageSwitch } from '#app/shell/language-switch'
import { Popover } from '#app/shell/popover'
import { RailLinks } from '#app/shell/rail'
import { ThemeSwitch } from '#app/shell/theme-switch'
import { shellWords as words } from '#app/shell/words'
import { Breadcrumb, type Crumb } from '#app/ui/breadcrumb'
import { Icon } from '#app/ui/icon'
import { useWords } from '#app/words'

/** The bar above a page: where it is, the search, the theme and the other language. */
export function Bar({ frame, crumbs }: { frame: AgencyFrame; crumbs: readonly Crumb[] }) {
  const { t, day, to } = useWords()
  return (
    <header className="sticky top-0 z-20 flex h-13 items-center gap-3.5 border-b border-line bg-sheet px-5 text-control text-ink2 no-print lg:px-10">
      <Popover label={t(words.menu)} icon="menu" from="start" className="-ms-2 lg:hidden">
        <div className="ring-inside max-h-[calc(100dvh-5rem)] w-68 overflow-y-auto p-3">
          <Link to={to('/today')} className="mb-1 flex min-h-11 items-center px-2">
            <Brand />
          </Link>
          <RailLinks frame={frame} />
          <AccountList frame={frame} />
        </div>
      </Popover>
      <Breadcrumb crumbs={crumbs} />
      <span className="flex-1" />
      {frame.demoDay && (
        <span className="text-note whitespace-nowrap text-ink3 max-sm:hidden">
          {t(words.demoDay, { day: day(frame.demoDay) })}
        </span>
      )}
      <SearchBox />
      <ThemeSwitch remembered={frame.theme} />
      <LanguageSwitch />
    </header>
  )
}

/** One field that finds anything with a name or a number. On a phone it is the way to the page that holds it. */
function SearchBox() {
  const { t, to } = useWords()
  const [search] = useSearchParams()
  return (
    <>
      <Form
        role="search"
        aria-label={t(words.find)}
        method="get"
        action={to('/search')}
        className="relative max-lg:hidden"
      >
        <Icon name="search" className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-ink3" />
        <input
          key={search.get('q')}
          type="search"
          name="q"
          defaultValue={search.get('q') ?? ''}
          aria-label={t(words.findWhat)}
          placeholder={t(words.find)}
          maxLength={200}
          className="h-control w-62.5 rounded-control border border-ctl bg-sheet ps-9 pe-2.5 text-detail text-ink"
        />
      </Form>
      <Link
        to={to('/search')}
        aria-label={t(words.find)}
        title={t(words.find)}
        className="inline-flex size-control items-center justify-center rounded-control hover:bg-line lg:hidden"
      >
        <Icon name="search" />
      </Link>
    </>
  )
}

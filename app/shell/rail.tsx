import { Link, useLocation } from '@remix-run/react'
import { agencyNavigation, currentItem } from '#app/navigation'
import { AccountMenu } from '#app/shell/account-menu'
import { Brand } from '#app/shell/brand'
import type { AgencyFrame } from '#app/shell/frame'
import { shellWords as words } from '#app/shell/words'
import { Icon } from '#app/ui/icon'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'

/** The rail: full from 1280, icons from 1024, and below that the bar's menu holds the same. */
export function Rail({ frame }: { frame: AgencyFrame }) {
  const { t, to } = useWords()
  return (
    <aside
      aria-label={t(words.menu)}
      className="sticky top-0 flex h-dvh flex-col border-e border-line px-1.5 pt-4.5 pb-3.5 no-print max-lg:hidden xl:px-3.5"
    >
      <Link to={to('/today')} className="mb-4 self-start rounded-control px-2 py-0.5">
        <Brand nameClass="lg:max-xl:sr-only" />
      </Link>
      <div className="ring-inside min-h-0 flex-1 overflow-y-auto">
        <RailLinks frame={frame} isRail />
      </div>
      <AccountMenu frame={frame} />
    </aside>
  )
}

/** The links themselves; in the rail their words give way to icons between 1024 and 1280. */
export function RailLinks({ frame, isRail = false }: { frame: AgencyFrame; isRail?: boolean }) {
  const { t, to } = useWords()
  const { pathname } = useLocation()
  const items = agencyNavigation(frame.roles)
  const current = currentItem(items, pathname)
  const hides = isRail ? 'lg:max-xl:sr-only' : ''
  return (
    <>
      <nav aria-label={t(words.navigation)} className="grid">
        {items.map((item) => (
          <Link
            key={item.path}
            to={to(item.path)}
            title={isRail ? t(item.words) : undefined}
            aria-current={item === current ? 'page' : undefined}
            className={`relative flex min-h-9 max-sm:min-h-11 items-center gap-2.5 rounded-control px-2.5 text-ink2 hover:bg-line aria-[current]:bg-sheet aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_0_0_1px_var(--color-line)] ${isRail ? 'lg:max-xl:justify-center' : ''}`}
          >
            <Icon name={item.icon} />
            <span className={hides}>{t(item.words)}</span>
            {item.path === '/today' && frame.waiting > 0 && <Badge number={frame.waiting} isRail={isRail} />}
          </Link>
        ))}
      </nav>
      {frame.pins.length > 0 && (
        <nav aria-label={t(words.engagements)} className={isRail ? 'lg:max-xl:hidden' : ''}>
          <h2 className="px-2.5 pt-4.5 pb-1 text-note font-medium text-ink3">{t(words.engagements)}</h2>
          {frame.pins.map(({ no, number, name }) => (
            <Link
              key={no}
              to={to(`/engagements/${no}`)}
              className="block rounded-control px-2.5 py-1 text-control leading-snug text-balance text-ink2 hover:bg-line"
            >
              {name}
              <span className="block text-tag text-ink3">
                <Num>{number}</Num>
              </span>
            </Link>
          ))}
        </nav>
      )}
    </>
  )
}

function Badge({ number, isRail }: { number: number; isRail: boolean }) {
  const { t } = useWords()
  return (
    <span
      className={`ms-auto rounded-[9px] bg-acc px-1.75 text-[0.75rem] leading-4.5 font-semibold text-on-acc ${isRail ? 'lg:max-xl:absolute lg:max-xl:end-0 lg:max-xl:top-0 lg:max-xl:px-1.25' : ''}`}
    >
      <span className="sr-only">{t(words.withYou, { number })}</span>
      <bdi className="num" aria-hidden="true">
        {number}
      </bdi>
    </span>
  )
}

import { Form, Link } from '@remix-run/react'
import type { AgencyFrame, MenuLink } from '#app/shell/frame'
import { Popover } from '#app/shell/popover'
import { shellWords as words } from '#app/shell/words'
import { Icon } from '#app/ui/icon'
import { Avatar } from '#app/ui/person'
import { useWords } from '#app/words'

function linksFor({ roles, demoDay }: AgencyFrame): MenuLink[] {
  const runsTheAgency = roles.includes('admin') || roles.includes('leadership')
  return [
    { path: '/settings/me', words: words.mySettings, icon: 'settings' },
    ...(runsTheAgency
      ? ([
          { path: '/settings/people', words: words.people, icon: 'people' },
          { path: '/settings/agency', words: words.agencySettings, icon: 'contract' },
        ] as const)
      : []),
    ...(demoDay ? ([{ path: '/mailbox', words: words.mailbox, icon: 'mail' }] as const) : []),
  ]
}

const itemClasses =
  'flex w-full min-h-9 max-sm:min-h-11 items-center gap-2.5 rounded-control px-2.5 text-start text-control text-ink2 hover:bg-sunk hover:text-ink'

export function AccountLinks({ links }: { links: readonly MenuLink[] }) {
  const { t, to } = useWords()
  return (
    <>
      {links.map(({ path, words: name, icon }) => (
        <Link key={path} to={to(path)} className={itemClasses}>
          <Icon name={icon} />
          {t(name)}
        </Link>
      ))}
      <Form method="post" action={to('/sign-out')}>
        <button type="submit" className={itemClasses}>
          <Icon name="out" />
          {t(words.signOut)}
        </button>
      </Form>
    </>
  )
}

/** Who is signed in, at the foot of the rail; their settings and the way out behind it. */
export function AccountMenu({ frame }: { frame: AgencyFrame }) {
  const { t } = useWords()
  return (
    <Popover
      label={`${t(words.account)}: ${frame.name}`}
      upwards
      from="start"
      className="border-t border-line pt-2.5"
      buttonClass="justify-start! px-1! py-1 xl:px-2! lg:max-xl:justify-center!"
      shown={
        <>
          <Avatar name={frame.name} side="agency" />
          <span className="min-w-0 text-start text-control leading-snug text-ink lg:max-xl:sr-only">
            {frame.name}
            <span className="block text-tag text-ink3">{frame.role}</span>
          </span>
        </>
      }
    >
      <div className="grid min-w-48 gap-0.5 p-1.5">
        <AccountLinks links={linksFor(frame)} />
      </div>
    </Popover>
  )
}

/** The same links laid open, for the menu of a narrow screen. */
export function AccountList({ frame }: { frame: AgencyFrame }) {
  return (
    <div className="mt-3 border-t border-line pt-3">
      <p className="flex items-center gap-2.5 px-2.5 pb-2 text-control">
        <Avatar name={frame.name} side="agency" />
        <span>
          {frame.name}
          <span className="block text-tag text-ink3">{frame.role}</span>
        </span>
      </p>
      <AccountLinks links={linksFor(frame)} />
    </div>
  )
}

import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ContractPairs } from '#app/contracts/contract-pair'
import type { loadEngagement } from '#app/engagements/engagement.server'
import { Page } from '#app/shell/page'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { Lens, Tabs } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { lenses } from '#server/reports/engagements/rules'
import { lensWords, engagementWords as words } from '#server/reports/engagements/words'

/** What every tab of an engagement knows of it: the contract, the counts of its tabs, the lens. */
export function useEngagement() {
  const known = useRouteLoaderData<typeof loadEngagement>('routes/$locale._agency.engagements.$no')
  if (!known) throw new Error('Not inside an engagement')
  return known
}

const tabs = ['briefs', 'deliverables', 'timeline', 'scope', 'money', 'conversation', 'evidence'] as const

/** One engagement: the people of both houses above it, its sections beside one another, and the lens it is looked at through. */
export function EngagementPage({ margin, children }: { margin?: ReactNode; children: ReactNode }) {
  const { contract, counts, lens } = useEngagement()
  const { t, pick, to } = useWords()
  const { pathname } = useLocation()
  const here = to(`/engagements/${contract.no}`)
  const tabsShown = [
    { to: `${here}?lens=${lens}`, name: t(words.overview), isCurrent: pathname === here },
    ...tabs.map((tab) => ({
      to: `${here}/${tab}?lens=${lens}`,
      name: t(words[tab]),
      isCurrent: pathname === `${here}/${tab}`,
      ...(tab === 'briefs' || tab === 'deliverables' ? { count: counts[tab] } : {}),
    })),
  ]
  return (
    <Page
      title={<bdi>{pick(contract.title)}</bdi>}
      crumbs={[
        { name: t(words.engagements), to: to('/engagements') },
        { name: pick(contract.client), to: to(`/clients/${contract.clientNo}`) },
        { name: <Num>{contract.clientNumber}</Num> },
      ]}
      over={
        <span>
          {t(words.contractOf, { client: pick(contract.client), number: contract.clientNumber ?? contract.no })}
        </span>
      }
      actions={
        <>
          <LinkButton to={to(`/contracts/${contract.no}`)} look="quiet">
            {t(words.openContract)}
          </LinkButton>
          <Lens
            label={t(words.lens)}
            current={lens}
            choices={lenses.map((id) => ({ id, name: t(lensWords[id]), to: `${pathname}?lens=${id}` }))}
          />
        </>
      }
      intro={
        <>
          <ContractPairs people={contract.people} />
          <Tabs label={t(words.tabs)} tabs={tabsShown} />
        </>
      }
      margin={margin}
    >
      {children}
    </Page>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { BriefsOutcome } from '#app/engagements/briefs-outcome'
import { EngagementPage, useEngagement } from '#app/engagements/engagement-page'
import { FiguresSection, WaitingSection } from '#app/engagements/overview'
import { OverviewMargin } from '#app/engagements/overview-margin'
import { titled } from '#app/title'
import { engagementWords as words } from '#server/reports/engagements/words'

export const meta = titled(words.engagement)

export function loader({ request, params }: LoaderFunctionArgs) {
  const no = params['no'] ?? ''
  return loadPage(request, async (api) => {
    const { clientNo } = await api.engagements.talks({ no })
    return {
      overview: await api.engagements.overview({ no }),
      measures: await api.relations.measures.list({ client: clientNo }),
      rates: (await api.relations.promises.list({ client: clientNo, state: 'all' })).rates,
    }
  })
}

export default function EngagementOverviewPage() {
  const { overview, measures, rates } = useLoaderData<typeof loader>()
  const { lens } = useEngagement()
  const account = [
    <WaitingSection key="waiting" overview={overview} />,
    <BriefsOutcome key="briefs" briefs={overview.briefs} />,
  ]
  const project = [<FiguresSection key="figures" overview={overview} />]
  return (
    <EngagementPage margin={<OverviewMargin overview={overview} rates={rates} measures={measures} />}>
      {lens === 'account' ? [...account, ...project] : [...project, ...account]}
    </EngagementPage>
  )
}

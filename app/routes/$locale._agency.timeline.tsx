import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { Page } from '#app/shell/page'
import { Gantt } from '#app/timelines/gantt'
import { GanttLegend } from '#app/timelines/gantt-legend'
import { GanttTable } from '#app/timelines/gantt-table'
import { useGroups } from '#app/timelines/timeline-groups'
import { TimelineLede } from '#app/timelines/timeline-lede'
import { TimelineTools } from '#app/timelines/timeline-tools'
import { titled } from '#app/title'
import { FilteredEmpty } from '#app/ui/empty'
import { Filters } from '#app/ui/filters'
import { useWords } from '#app/words'
import { timelineInput } from '#server/timelines/schema'
import { scales } from '#server/timelines/views/rules'
import { timelineWords as words } from '#server/timelines/words'

export const meta = titled(words.timeline)

export const loader = ({ request }: LoaderFunctionArgs) =>
  loadPage(request, (api) => {
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    return api.timelines.get(timelineInput.parse(asked))
  })

export default function TimelinePage() {
  const { t, pick, listed, days, dir } = useWords()
  const timeline = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const groups = useGroups(timeline)
  const { from, until, zoom, today, contracts, rests } = timeline
  const isTable = search.get('as') === 'table'
  const options = contracts.map(({ no, title, client }) => ({ id: no, name: listed(pick(client), pick(title)) }))
  const frame = { from, until, dayWidth: scales[zoom].dayWidth, rtl: dir === 'rtl' }
  return (
    <Page
      title={t(words.timeline)}
      over={days(from, until)}
      lede={groups.length > 0 && <TimelineLede groups={timeline.groups} />}
      actions={<TimelineTools zoom={zoom} from={from} isTable={isTable} />}
    >
      <Filters filters={[{ name: 'contract', label: t(words.contract), all: t(words.allContracts), options }]} />
      {groups.length === 0 && <FilteredEmpty clearTo="?" />}
      {groups.length > 0 && isTable && <GanttTable groups={groups} />}
      {groups.length > 0 && !isTable && (
        <>
          <GanttLegend />
          <Gantt caption={t(words.timeline)} frame={frame} today={today} groups={groups} shades={rests} />
        </>
      )}
    </Page>
  )
}

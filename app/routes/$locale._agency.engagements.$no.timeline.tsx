import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { EngagementPage } from '#app/engagements/engagement-page'
import { Gantt } from '#app/timelines/gantt'
import { GanttLegend } from '#app/timelines/gantt-legend'
import { GanttTable } from '#app/timelines/gantt-table'
import { useGroups } from '#app/timelines/timeline-groups'
import { TimelineTools } from '#app/timelines/timeline-tools'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { useWords } from '#app/words'
import { engagementWords as words } from '#server/reports/engagements/words'
import { timelineInput } from '#server/timelines/schema'
import { scales } from '#server/timelines/views/rules'
import { timelineWords } from '#server/timelines/words'

export const meta = titled(words.timeline)

export function loader({ request, params }: LoaderFunctionArgs) {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  return loadPage(request, (api) => api.timelines.get(timelineInput.parse({ ...search, contract: params['no'] })))
}

export default function EngagementTimelinePage() {
  const { t, dir } = useWords()
  const timeline = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const groups = useGroups(timeline)
  const { from, until, zoom, today, rests } = timeline
  const isTable = search.get('as') === 'table'
  const frame = { from, until, dayWidth: scales[zoom].dayWidth, rtl: dir === 'rtl' }
  return (
    <EngagementPage>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <TimelineTools zoom={zoom} from={from} isTable={isTable} />
      </div>
      {groups.length === 0 && <GoodEmpty>{t(words.none)}</GoodEmpty>}
      {groups.length > 0 && isTable && <GanttTable groups={groups} />}
      {groups.length > 0 && !isTable && (
        <>
          <GanttLegend />
          <Gantt caption={t(timelineWords.timeline)} frame={frame} today={today} groups={groups} shades={rests} />
        </>
      )}
    </EngagementPage>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { useFrame } from '#app/shell/frame'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { CollectTable, SlipTable } from '#app/today/project-tables'
import { TodayDate } from '#app/today/today-date'
import { TodayLede } from '#app/today/today-lede'
import { TodayLists } from '#app/today/today-lists'
import { TodayMargin } from '#app/today/today-margin'
import { Lens } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { roleWords } from '#server/clients/members/words'
import { todayInput } from '#server/reports/today/schema'
import { todayWords as words } from '#server/reports/today/words'

export const meta = titled(words.today)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = todayInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => {
    const today = await api.today.get(asked)
    const counts = today.role === 'project_manager' || today.role === 'finance'
    return {
      today,
      rates: await api.relations.promises.rates(),
      measures: await api.relations.measures.list({}),
      ageing: counts ? await api.invoices.collections.ageing() : null,
    }
  })
}

export default function TodayPage() {
  const { today, rates, measures, ageing } = useLoaderData<typeof loader>()
  const { t, clock } = useWords()
  const frame = useFrame()
  const name = frame.kind === 'agency' ? (frame.name.split(' ')[0] ?? '') : ''
  const greeting = Number(clock(today.now).slice(0, 2)) < 12 ? words.morning : words.evening
  return (
    <Page
      title={t(greeting, { name })}
      crumbs={[{ name: t(words.today) }]}
      lede={<TodayLede today={today} />}
      actions={<TodayDate now={today.now} />}
      margin={<TodayMargin today={today} rates={rates} measures={measures} ageing={ageing} />}
    >
      {today.roles.length > 1 && (
        <div className="mt-4">
          <Lens
            label={t(words.lens)}
            current={today.role}
            choices={today.roles.map((role) => ({ id: role, name: t(roleWords[role]), to: `?as=${role}` }))}
          />
        </div>
      )}
      <TodayLists today={today} />
      <SlipTable today={today} />
      <CollectTable today={today} />
    </Page>
  )
}

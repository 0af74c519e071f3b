import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { AcceptanceCard, TurnBackForms } from '#app/briefs/acceptance-card'
import { actOnBrief } from '#app/briefs/brief-acts.server'
import { BriefHead } from '#app/briefs/brief-head'
import { HistoryList } from '#app/briefs/history-list'
import { ReadingEditor } from '#app/briefs/reading-editor'
import { ReadingView } from '#app/briefs/reading-view'
import { ScopeCard } from '#app/briefs/scope-card'
import { ScoreCard } from '#app/briefs/score-card'
import { titled } from '#app/title'
import { Receipt } from '#app/ui/receipt'
import { useWords } from '#app/words'
import { briefWords as words } from '#server/briefs/words'

export const meta = titled(words.brief)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.briefs.get({ no: params['no'] ?? '' }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return actOnBrief(request, `/${params['locale']}/briefs/${params['no']}`)
}

export default function BriefPage() {
  const brief = useLoaderData<typeof loader>()
  const { t } = useWords()
  const [search] = useSearchParams()
  const mayRead = brief.may.assess && brief.isOpen && !brief.isAccepted
  const Reading = mayRead ? ReadingEditor : ReadingView
  const margin = (
    <>
      {brief.score && <ScoreCard score={brief.score} isAccepted={brief.isAccepted} />}
      <ScopeCard brief={brief} />
      <AcceptanceCard brief={brief} />
      <TurnBackForms brief={brief} />
      <HistoryList readings={brief.readings} />
    </>
  )
  return (
    <BriefHead brief={brief}>
      {search.has('logged') && <Receipt title={t(words.logged, { number: brief.no })} />}
      <Reading key={`${brief.no} ${brief.reading?.no ?? 0}`} brief={brief} margin={margin} />
    </BriefHead>
  )
}

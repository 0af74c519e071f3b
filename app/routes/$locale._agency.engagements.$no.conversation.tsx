import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { EngagementPage } from '#app/engagements/engagement-page'
import { TalkList } from '#app/engagements/talk-list'
import { CaseTable } from '#app/relations/case-table'
import { PromiseList } from '#app/relations/promise-list'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { engagementWords as words } from '#server/reports/engagements/words'

export const meta = titled(words.conversation)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, async (api) => {
    const { talks, clientNo } = await api.engagements.talks({ no: params['no'] ?? '' })
    const filter = { client: clientNo, state: 'all', page: 1 } as const
    return {
      talks,
      clientNo,
      cases: (await api.relations.cases.list(filter)).cases,
      promises: (await api.relations.promises.list(filter)).promises,
    }
  })
}

export default function EngagementConversationPage() {
  const { talks, clientNo, cases, promises } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <EngagementPage>
      <Section title={t(words.cases)} count={cases.length}>
        {cases.length > 0 ? <CaseTable cases={cases} /> : <GoodEmpty>{t(words.noCases)}</GoodEmpty>}
      </Section>
      <Section title={t(words.promises)} count={promises.length}>
        {promises.length > 0 ? <PromiseList promises={promises} /> : <GoodEmpty>{t(words.noPromises)}</GoodEmpty>}
      </Section>
      <TalkList talks={talks} clientNo={clientNo} />
    </EngagementPage>
  )
}

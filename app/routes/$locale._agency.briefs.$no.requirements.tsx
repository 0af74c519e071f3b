import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitTyped } from '#app/api.server'
import { BriefStatusMark } from '#app/briefs/brief-status'
import { AddRequirement, RetireRequirements } from '#app/briefs/requirement-forms'
import { RequirementThread } from '#app/briefs/requirement-thread'
import { RequirementsMargin, ThreadLede } from '#app/briefs/requirements-margin'
import { readForm } from '#app/form-data.server'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { addRequirementInput, retireRequirementInput } from '#server/briefs/requirements/schema'
import { requirementWords as words } from '#server/briefs/requirements/words'
import { briefWords } from '#server/briefs/words'

export const meta = titled(words.title)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.briefs.requirements.of({ no: params['no'] ?? '' }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const posted = await readForm(request)
  const back = () => redirect(`/${params['locale']}/briefs/${params['no']}/requirements`)
  if (posted.typed['intent'] === 'add')
    return submitTyped(request, posted, addRequirementInput, (api, said) =>
      api.briefs.requirements.add(said).then(back),
    )
  return submitTyped(request, posted, retireRequirementInput, (api, said) =>
    api.briefs.requirements.retire(said).then(back),
  )
}

export default function RequirementsPage() {
  const thread = useLoaderData<typeof loader>()
  const { t, to, pick } = useWords()
  const { brief, rows } = thread
  return (
    <Page
      title={<bdi>{pick(brief.title)}</bdi>}
      crumbs={[
        { name: t(briefWords.briefs), to: to('/briefs') },
        { name: pick(brief.client), to: to(`/clients/${brief.clientNo}`) },
        { name: <Num>{brief.no}</Num>, to: to(`/briefs/${brief.no}`) },
        { name: t(words.title) },
      ]}
      over={
        <>
          <Num>{brief.no}</Num>
          <BriefStatusMark status={thread.status} />
        </>
      }
      lede={<ThreadLede thread={thread} />}
      margin={thread.returned && <RequirementsMargin returned={thread.returned} />}
    >
      {rows.length > 0 && (
        <div className="mt-5">
          <RequirementThread thread={thread} />
        </div>
      )}
      {thread.mayWrite && rows.length > 0 && <RetireRequirements thread={thread} />}
      {thread.mayWrite && <AddRequirement key={rows.length} no={brief.no} />}
    </Page>
  )
}

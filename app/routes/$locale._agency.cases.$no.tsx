import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { AnswerForm, NoteForm } from '#app/relations/case-forms'
import { CaseMargin } from '#app/relations/case-margin'
import { CaseStatusMark } from '#app/relations/case-status'
import { CaseThread } from '#app/relations/case-thread'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { answerCaseInput, noteCaseInput } from '#server/relations/schema'
import { caseKindWords, relationWords as words } from '#server/relations/words'

export const meta = titled(words.case)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.relations.cases.get({ no: params['no'] ?? '' }))
}

export async function action({ request }: ActionFunctionArgs) {
  const posted = await readForm(request)
  const here = new URL(request.url).pathname
  if (posted.typed['intent'] === 'note')
    return submitTyped(request, posted, noteCaseInput, async (api, note) => {
      await api.relations.cases.note(note)
      return redirect(here)
    })
  return submitTyped(request, posted, answerCaseInput, async (api, answer) => {
    await api.relations.cases.answer(answer)
    return redirect(here)
  })
}

export default function CasePage() {
  const page = useLoaderData<typeof loader>()
  const { t, pick, to } = useWords()
  return (
    <Page
      title={<bdi>{pick(page.title) || t(words.noTitle)}</bdi>}
      crumbs={[
        { name: t(words.cases), to: to('/cases') },
        { name: pick(page.client), to: to(`/clients/${page.clientNo}`) },
        { name: <Num>{page.no}</Num> },
      ]}
      over={
        <>
          <Num>{page.no}</Num>
          <Tag>{t(caseKindWords[page.kind])}</Tag>
          <CaseStatusMark status={page.status} />
        </>
      }
      margin={<CaseMargin page={page} />}
    >
      <Section title={t(words.thread)} count={page.messages.length}>
        <CaseThread messages={page.messages} />
      </Section>
      {page.may.answer && <AnswerForm key={page.messages.length} page={page} />}
      {!page.may.answer && page.resolvedAt === null && (
        <p className="mt-4 text-note text-ink3">{t(words.mayNotAnswer)}</p>
      )}
      {page.resolvedAt !== null && <p className="mt-4 text-note text-ink3">{t(words.settled)}</p>}
      <NoteForm key={`note${page.messages.length}`} no={page.no} />
    </Page>
  )
}

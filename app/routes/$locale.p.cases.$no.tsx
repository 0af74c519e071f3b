import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { ReplyForm } from '#app/relations/ask-form'
import { CaseStatusMark } from '#app/relations/case-status'
import { CaseThread } from '#app/relations/case-thread'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { Receipt } from '#app/ui/receipt'
import { Banner, Section } from '#app/ui/section'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { askWords as words } from '#server/relations/own/words'
import { noteCaseInput } from '#server/relations/schema'
import { caseKindWords, relationWords } from '#server/relations/words'

export const meta = titled(words.ask)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.relations.own.case({ no: params['no'] ?? '' }))
}

export function action({ request }: ActionFunctionArgs) {
  return submitForm(request, noteCaseInput, async (api, reply) => {
    await api.relations.own.reply(reply)
    return redirect(new URL(request.url).pathname)
  })
}

export default function OwnCasePage() {
  const page = useLoaderData<typeof loader>()
  const { t, pick, to, moment } = useWords()
  const [search] = useSearchParams()
  const until = page.responseDueAt && moment(page.responseDueAt, { weekday: true })
  return (
    <Page
      title={<bdi>{pick(page.title) || page.no}</bdi>}
      crumbs={[{ name: t(words.ask), to: to('/p/ask') }, { name: <Num>{page.no}</Num> }]}
      over={
        <>
          <Num>{page.no}</Num>
          <Tag>{t(caseKindWords[page.kind])}</Tag>
          <CaseStatusMark status={page.status} />
        </>
      }
      lede={page.owner && t(words.owner, { name: pick(page.owner) })}
    >
      {search.has('sent') && <Receipt title={t(words.arrived, { no: page.no })} />}
      {until && <Banner tone="good">{t(words.answerBy, { at: until })}</Banner>}
      {page.waitsForYou && <Banner tone="soon">{t(words.withYou)}</Banner>}
      <Section title={t(relationWords.thread)} count={page.messages.length}>
        <CaseThread messages={page.messages} none={words.noWords} />
      </Section>
      {page.mayReply ? (
        <ReplyForm key={page.messages.length} no={page.no} />
      ) : (
        page.resolvedAt && <p className="text-note text-ink3">{t(words.closed)}</p>
      )}
    </Page>
  )
}

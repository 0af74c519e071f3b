import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { BriefStatusMark } from '#app/briefs/brief-status'
import { ReturnedList } from '#app/briefs/returned-list'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { Quote } from '#app/ui/quote'
import { Receipt } from '#app/ui/receipt'
import { Section } from '#app/ui/section'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { clientStatusWords, submissionWords as words } from '#server/briefs/submissions/words'
import { typeWords } from '#server/briefs/words'

export const meta = titled(words.yourBriefs)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.briefs.submissions.get({ no: params['no'] ?? '' }))
}

export default function OwnBriefPage() {
  const brief = useLoaderData<typeof loader>()
  const { t, to, pick, day, moment } = useWords()
  const [search] = useSearchParams()
  const received = { number: brief.no, moment: moment(brief.receivedAt) }
  return (
    <Page
      title={<bdi>{pick(brief.title)}</bdi>}
      crumbs={[{ name: t(words.yourBriefs), to: to('/p/briefs') }, { name: <Num>{brief.no}</Num> }]}
      over={
        <>
          <Num>{brief.no}</Num>
          <Tag>{t(typeWords[brief.type])}</Tag>
          <BriefStatusMark status={brief.status} said={clientStatusWords} />
        </>
      }
    >
      {search.has('sent') && (
        <Receipt title={t(words.receipt, received)}>
          {brief.readFrom && t(words.outOfHours, { day: day(brief.readFrom, { weekday: true }) })}
        </Receipt>
      )}
      <ReturnedList returned={brief.returned} />
      <Section title={t(words.yourWords)}>
        <div className="mt-3 grid gap-5">
          {brief.words.map(({ no, text, lang, occurredAt }) => (
            <Quote key={no} text={text} language={lang} source={moment(occurredAt)} whole />
          ))}
        </div>
        {brief.sender && <p className="mt-3 text-note text-ink3">{t(words.sender, { name: pick(brief.sender) })}</p>}
      </Section>
      {brief.attachments.length > 0 && (
        <Section title={t(words.files)} count={brief.attachments.length}>
          {brief.attachments.map(({ id, name }) => (
            <p key={id} className="border-b border-line py-2">
              <a className="link" href={`/files/${id}`}>
                <bdi>{name}</bdi>
              </a>
            </p>
          ))}
        </Section>
      )}
    </Page>
  )
}

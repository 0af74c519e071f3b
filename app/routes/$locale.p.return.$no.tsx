import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { AnswerForm } from '#app/briefs/answer-form'
import { AskedQuestions, ReturnPaper } from '#app/briefs/return-paper'
import { portalStart } from '#app/navigation'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { Quote } from '#app/ui/quote'
import { Receipt } from '#app/ui/receipt'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { answerReturnBriefInput } from '#server/briefs/return-briefs/schema'
import { answerWords as words } from '#server/briefs/return-briefs/words'

export const meta = titled(words.title)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.briefs.returnBriefs.forClient({ no: params['no'] ?? '' }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, answerReturnBriefInput, async (api, answer) => {
    await api.briefs.returnBriefs.answer(answer)
    return redirect(`/${params['locale']}/p/return/${params['no']}`)
  })
}

export default function ReturnForClientPage() {
  const sent = useLoaderData<typeof loader>()
  const { t, pick, to, moment } = useWords()
  const asks = sent.questions.some(({ proposed }) => !pick(proposed))
  return (
    <Page
      title={<bdi>{pick(sent.title)}</bdi>}
      over={
        <>
          <Num>{sent.no}</Num>
          <span>{t(words.from, { agency: pick(sent.agency) })}</span>
        </>
      }
      crumbs={[{ name: t(portalStart), to: to('/p') }, { name: <Num>{sent.no}</Num> }]}
      lede={
        sent.mayAnswer && (
          <>
            {sent.waitedDays ? <Waited days={sent.waitedDays} until={sent.neededBy} /> : null}{' '}
            {t(asks ? words.ledeAsk : words.lede)}
          </>
        )
      }
    >
      {sent.answeredAt && <Receipt title={t(words.receipt, { moment: moment(sent.answeredAt) })} />}
      <Section title={t(words.title)}>
        <ReturnPaper sent={sent} />
      </Section>
      {sent.mayAnswer ? <AnswerForm sent={sent} /> : <AskedQuestions questions={sent.questions} />}
      {!sent.mayAnswer && !sent.answeredAt && <p className="mt-4 text-ink2">{t(words.readOnly)}</p>}
      <Section title={t(words.yourWords)}>
        <div className="mt-3 grid gap-4">
          {sent.words.map(({ no, text, lang, occurredAt }) => (
            <Quote key={no} text={text} language={lang} source={moment(occurredAt)} whole />
          ))}
        </div>
      </Section>
    </Page>
  )
}

type WaitedProps = { days: number; until: string | null }

/** How long it lies with the reader, and by when it is asked for. */
function Waited({ days, until }: WaitedProps) {
  const { t, day, today, workingDays } = useWords()
  const values = { days: workingDays(days), day: until ? day(until, { weekday: true }) : '' }
  const isPast = until !== null && today !== null && until < today
  return (
    <b className="font-semibold">{t(isPast ? words.waitedPast : until ? words.waitedUntil : words.waited, values)}</b>
  )
}

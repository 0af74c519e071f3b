import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { ReturnForm } from '#app/briefs/return-form'
import { AskedQuestions, ReturnPaper } from '#app/briefs/return-paper'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { Status } from '#app/ui/status'
import { useWords } from '#app/words'
import { sendReturnBriefInput } from '#server/briefs/return-briefs/schema'
import { returnBriefWords as words } from '#server/briefs/return-briefs/words'
import { briefWords } from '#server/briefs/words'

export const meta = titled(words.returnBrief)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.briefs.returnBriefs.of({ no: params['no'] ?? '' }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, sendReturnBriefInput, async (api, sent) => {
    await api.briefs.returnBriefs.send(sent)
    return redirect(`/${params['locale']}/briefs/${params['no']}/return`)
  })
}

export default function ReturnBriefPage() {
  const page = useLoaderData<typeof loader>()
  const { t, to, pick, moment } = useWords()
  const { brief, sent } = page
  const crumbs = [
    { name: t(briefWords.briefs), to: to('/briefs') },
    { name: <Num>{brief.no}</Num>, to: to(`/briefs/${brief.no}`) },
    { name: t(words.returnBrief) },
  ]
  return (
    <Page title={t(words.titleOf, { title: pick(brief.title) })} crumbs={crumbs} lede={t(words.lede)}>
      {page.maySend && <ReturnForm key={sent.length} page={page} />}
      {!page.maySend && sent.length === 0 && <p className="py-6 text-ink2">{t(words.none)}</p>}
      {sent.map((one) => (
        <Section
          key={one.no}
          title={<Num>{one.no}</Num>}
          note={
            <Status tone={one.answeredAt ? 'good' : 'soon'}>
              {t(one.answeredAt ? words.answered : words.waiting)}
            </Status>
          }
        >
          <p className="mt-2 text-detail text-ink3">
            {t(words.sentOn, { name: one.to ? pick(one.to) : '', moment: moment(one.sentAt) })}
            {one.answeredAt && (
              <>
                {' '}
                {t(one.confirmed ? words.confirmedOn : words.answeredOn, {
                  name: one.answeredBy ? pick(one.answeredBy) : '',
                  moment: moment(one.answeredAt),
                })}
              </>
            )}
          </p>
          <ReturnPaper sent={one} />
          <AskedQuestions questions={one.questions} />
        </Section>
      ))}
    </Page>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { AskForm } from '#app/relations/ask-form'
import { CaseStatusMark } from '#app/relations/case-status'
import { OwnTalks } from '#app/relations/own-talks'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { askWords as words } from '#server/relations/own/words'
import { askInput } from '#server/relations/schema'

export const meta = titled(words.ask)

export function loader({ request }: LoaderFunctionArgs) {
  return loadPage(request, async (api) => ({
    cases: await api.relations.own.cases(),
    talks: await api.relations.own.talks(),
  }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, askInput, async (api, asked) => {
    const { no } = await api.relations.own.ask(asked)
    return redirect(`/${params['locale']}/p/cases/${no}?sent`)
  })
}

export default function AskPage() {
  const { cases, talks } = useLoaderData<typeof loader>()
  const { t, pick, to, moment } = useWords()
  return (
    <Page title={t(words.ask)} lede={t(words.lede)}>
      <AskForm />
      <Section title={t(words.yours)} count={cases.length}>
        {cases.length === 0 && <GoodEmpty>{t(words.none)}</GoodEmpty>}
        <RowList label={t(words.yours)}>
          {cases.map(({ no, title, status, openedAt, responseDueAt }) => (
            <Row
              key={no}
              portal
              title={<bdi>{pick(title) || no}</bdi>}
              to={to(`/p/cases/${no}`)}
              detail={
                responseDueAt ? t(words.answerAt, { at: moment(responseDueAt, { weekday: true }) }) : moment(openedAt)
              }
              aside={<CaseStatusMark status={status} />}
            />
          ))}
        </RowList>
      </Section>
      <OwnTalks talks={talks} />
    </Page>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { ChooseClient } from '#app/relations/choose-client'
import { TalkForm } from '#app/relations/talk-form'
import { TellForm } from '#app/relations/tell-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { useWords } from '#app/words'
import { clientOfForm, logInteractionInput, tellClientInput } from '#server/relations/schema'
import { relationWords as words } from '#server/relations/words'

export const meta = titled(words.logTalk)

export function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = clientOfForm.parse(Object.fromEntries(search))
  const tell = search.get('tell')
  return loadPage(request, async (api) => ({
    about: asked.about,
    tell: tell ? await api.relations.tellings.form({ no: tell }) : null,
    choices: await api.relations.interactions.choices(asked),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const posted = await readForm(request)
  const home = `/${params['locale']}`
  if (posted.typed['intent'] === 'tell')
    return submitTyped(request, posted, tellClientInput, async (api, told) => {
      await api.relations.tellings.tell(told)
      return redirect(`${home}/promises?told=${encodeURIComponent(told.no)}`)
    })
  return submitTyped(request, posted, logInteractionInput, async (api, talk) => {
    const { clientNo } = await api.relations.interactions.log(talk)
    return redirect(`${home}/clients/${clientNo}`)
  })
}

export default function NewInteractionPage() {
  const { about, tell, choices } = useLoaderData<typeof loader>()
  const { t, pick, to, day } = useWords()
  const { clients, client, contacts, now } = choices
  if (tell)
    return (
      <Page
        title={t(words.tellTitle, { title: pick(tell.title) })}
        crumbs={[{ name: tell.no, to: to(`/deliverables/${tell.no}`) }, { name: t(words.tell) }]}
        over={[
          t(words.wasDue, { day: day(tell.dueOn, { weekday: true }) }),
          tell.plannedOn && t(words.plannedNow, { day: day(tell.plannedOn, { weekday: true }) }),
        ]
          .filter(Boolean)
          .join(t(words.comma))}
        lede={t(words.tellLede)}
      >
        <TellForm no={tell.no} contacts={tell.contacts} now={tell.now} />
      </Page>
    )
  return (
    <Page title={t(words.logTalk)} over={client && pick(client.name)} lede={t(words.talkLede)}>
      {client ? (
        <TalkForm clientNo={client.no} contacts={contacts} now={now} aboutNo={about} />
      ) : (
        <ChooseClient clients={clients} />
      )}
    </Page>
  )
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitTyped } from '#app/api.server'
import { ChangePersonForm, LeaveForm } from '#app/clients/person-form'
import { readForm } from '#app/form-data.server'
import { submitLinkForm } from '#app/portal/links.server'
import { PersonLinks } from '#app/portal/person-links'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { changeContactInput, leaveContactInput } from '#server/clients/schema'
import { sideWords, clientWords as words } from '#server/clients/words'

export const meta = titled(words.editPerson)

export function loader({ request, params }: LoaderFunctionArgs) {
  const contactId = params['contactId'] ?? ''
  return loadPage(request, async (api) => ({
    ...(await api.clients.personForm({ contactId })),
    links: await api.links.ofPerson({ contactId }),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const posted = await readForm(request)
  const ofLinks = submitLinkForm(request, posted)
  if (ofLinks) return ofLinks
  const back = (clientNo: string) => redirect(`/${params['locale']}/clients/${clientNo}`)
  if (posted.typed['intent'] === 'leave')
    return submitTyped(request, posted, leaveContactInput, async (api, who) =>
      back((await api.clients.leavePerson(who)).clientNo),
    )
  return submitTyped(request, posted, changeContactInput, async (api, person) =>
    back((await api.clients.changePerson(person)).clientNo),
  )
}

export default function EditPersonPage() {
  const { t, pick, to } = useWords()
  const { name, side, clientNo, leftOn, start, links } = useLoaderData<typeof loader>()
  return (
    <Page
      title={pick(name)}
      over={t(sideWords[side])}
      crumbs={[
        { name: t(words.clients), to: to('/clients') },
        { name: clientNo, to: to(`/clients/${clientNo}`) },
        { name: pick(name) },
      ]}
      margin={
        !leftOn && (
          <Section title={t(words.leave)}>
            <div className="pt-3">
              <LeaveForm contactId={start.contactId} />
            </div>
          </Section>
        )
      }
    >
      <ChangePersonForm start={start} side={side} />
      {!leftOn && <PersonLinks contactId={start.contactId} links={links} />}
    </Page>
  )
}

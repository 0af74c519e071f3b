import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage, submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { InviteForm } from '#app/settings/member-forms'
import { MemberPanel } from '#app/settings/member-panel'
import { MembersTable } from '#app/settings/members-table'
import { SettingsTabs } from '#app/settings/settings-tabs'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { endRoleInput, grantRoleInput, inviteMemberInput, memberLeavesInput } from '#server/clients/members/schema'
import { memberWords as words } from '#server/clients/members/words'

export const meta = titled(words.people)

export function loader({ request }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.members.list())
}

export async function action({ request }: ActionFunctionArgs) {
  const posted = await readForm(request)
  const here = (memberId: unknown) => redirect(`${new URL(request.url).pathname}?person=${memberId}`)
  const intent = String(posted.typed['intent'])
  if (intent === 'invite')
    return submitTyped(request, posted, inviteMemberInput, async (api, member) =>
      here((await api.members.invite(member)).memberId),
    )
  if (intent === 'leave')
    return submitTyped(request, posted, memberLeavesInput, async (api, leaving) =>
      here((await api.members.leave(leaving)).memberId),
    )
  if (intent.startsWith('end-'))
    return submitTyped(request, posted, endRoleInput, async (api, role) => {
      return here((await api.members.end(role)).memberId)
    })
  return submitTyped(request, posted, grantRoleInput, async (api, role) => {
    await api.members.grant(role)
    return here(role.memberId)
  })
}

export default function PeoplePage() {
  const { t } = useWords()
  const [search] = useSearchParams()
  const { members, mayKeep, me } = useLoaderData<typeof loader>()
  const shown = members.find(({ id }) => id === search.get('person'))
  return (
    <Page title={t(words.people)} lede={t(words.peopleLede)} intro={<SettingsTabs />}>
      {shown && <MemberPanel key={shown.id} member={shown} isMe={shown.id === me} mayKeep={mayKeep} />}
      <Section title={t(words.members)} count={members.length}>
        <MembersTable members={members} />
      </Section>
      {mayKeep && (
        <Section title={t(words.invite)}>
          <InviteForm />
        </Section>
      )}
    </Page>
  )
}

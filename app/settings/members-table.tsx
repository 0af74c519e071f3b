import { Link } from '@remix-run/react'
import type { ShownMember } from '#app/settings/member-panel'
import { Status } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { roleWords, memberWords as words } from '#server/clients/members/words'

/** Everyone of the agency, with the roles they hold today. */
export function MembersTable({ members }: { members: readonly ShownMember[] }) {
  const { t, pick, day, today } = useWords()
  const isLive = ({ fromOn, untilOn }: ShownMember['roles'][number]) =>
    !today || (fromOn <= today && (!untilOn || untilOn >= today))
  const rolesOf = (member: ShownMember) => member.roles.filter(isLive).map(({ role }) => t(roleWords[role]))
  return (
    <Table
      caption={t(words.members)}
      items={members}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'person',
          head: t(words.person),
          isName: true,
          cell: (member) => (
            <>
              <Link to={`?person=${member.id}`} className="link">
                {pick(member.name)}
              </Link>
              <span className="block text-detail font-normal text-ink3">{pick(member.title)}</span>
            </>
          ),
        },
        {
          id: 'roles',
          under: 'bare',
          head: t(words.roles),
          cell: (member) => rolesOf(member).join(t({ ar: '، ', en: ', ' })) || t(words.noRole),
        },
        { id: 'email', under: 'bare', head: t(words.email), cell: ({ email }) => <bdi dir="ltr">{email}</bdi> },
        {
          id: 'state',
          head: t(words.state),
          cell: ({ leftOn, hasAccount }) => (
            <Status tone={leftOn ? 'closed' : hasAccount ? 'good' : 'neutral'}>
              {leftOn ? t(words.leftOn, { day: day(leftOn) }) : t(hasAccount ? words.here : words.invited)}
            </Status>
          ),
        },
      ]}
    />
  )
}

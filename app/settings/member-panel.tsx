import { EndRoleForm, GrantForm, LeavesForm } from '#app/settings/member-forms'
import { DateText } from '#app/ui/date-text'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import type { GrantableRole } from '#server/clients/members/rules'
import { roleWords, memberWords as words } from '#server/clients/members/words'
import type { Text } from '#server/kernel/words'

export type ShownMember = {
  id: string
  name: Text
  title: Text
  email: string | null
  leftOn: string | null
  hasAccount: boolean
  roles: readonly { id: string; role: GrantableRole; fromOn: string; untilOn: string | null; grantedBy: Text | null }[]
}

/** One person: every role they held, and what an administrator may change. */
export function MemberPanel({ member, isMe, mayKeep }: { member: ShownMember; isMe: boolean; mayKeep: boolean }) {
  const { t, pick } = useWords()
  const mayChange = mayKeep && !isMe && !member.leftOn
  return (
    <Section title={pick(member.name)} note={isMe ? t(words.you) : undefined}>
      <RowList label={t(words.roleHistory)}>
        {member.roles.map(({ id, role, fromOn, untilOn, grantedBy }) => (
          <Row
            key={id}
            title={t(roleWords[role])}
            detail={
              <>
                {t(words.from)} <DateText value={fromOn} />{' '}
                {untilOn ? (
                  <>
                    {t(words.until)} <DateText value={untilOn} />
                  </>
                ) : (
                  t(words.open)
                )}
                {grantedBy && `، ${t(words.grantedBy, { name: pick(grantedBy) })}`}
              </>
            }
            action={mayChange && !untilOn && <EndRoleForm roleId={id} name={t(roleWords[role])} />}
          />
        ))}
      </RowList>
      {isMe && mayKeep && <p className="pt-3 text-detail text-ink2">{t(words.ownRoles)}</p>}
      {mayChange && (
        <div className="grid gap-x-10 sm:grid-cols-2">
          <Section title={t(words.grant)} quiet>
            <GrantForm memberId={member.id} />
          </Section>
          <Section title={t(words.leaves)} quiet>
            <LeavesForm memberId={member.id} />
          </Section>
        </div>
      )}
    </Section>
  )
}

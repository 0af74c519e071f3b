import { day, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { acting, asking, router } from '#server/trpc'
import { mayKeepPeople, mayKeepPerson, mayReadPeople } from './policy'
import { addRole, getMember, getRole, holdPeople, isAddressTaken, listMembers, rolesOfPresent } from './queries'
import { adminMustRemain, roleToEnd, roleToGrant } from './rules'
import { endRoleInput, grantRoleInput, inviteMemberInput, memberLeavesInput } from './schema'

export const membersRouter = router({
  list: asking(mayReadPeople).query(async ({ ctx }) => ({
    members: await listMembers(ctx.tx),
    mayKeep: mayKeepPeople(ctx.actor),
    me: ctx.actor.id,
  })),

  /** Adds a person to the agency with a first role, and promises the letter that lets them in. */
  invite: acting(mayKeepPeople)
    .input(inviteMemberInput)
    .mutation(async ({ ctx, input }) => {
      const { agencyId, id: grantedById } = ctx.actor
      if (await isAddressTaken(ctx.tx, agencyId, input.email)) refuse('member.email_taken', 'email')
      const { role, fromOn, email, gender, nameAr, nameEn, titleAr, titleEn } = input
      const memberId = newId()

      await ctx.tx.member.create({
        data: {
          agencyId,
          id: memberId,
          nameAr,
          nameEn,
          titleAr: titleAr || null,
          titleEn: titleEn || null,
          email,
          gender: gender || null,
          joinedOn: dayToRow(ctx.today),
        },
      })
      await addRole(ctx.tx, { agencyId, id: newId(), memberId, role, fromOn: day(fromOn), untilOn: null, grantedById })
      await ctx.record('member.invited', agencyId, { memberId, role, fromOn })
      await ctx.later('letter.send', { kind: 'invitation', memberId })
      return { memberId }
    }),

  grant: acting(mayKeepPeople)
    .input(grantRoleInput)
    .mutation(async ({ ctx, input }) => {
      const { agencyId, id: grantedById } = ctx.actor
      const member = await getMember(ctx.tx, agencyId, input.memberId)
      permit(mayKeepPerson(ctx.actor, member.id))
      if (member.leftOn) refuse('member.left')
      const asked = { role: input.role, fromOn: day(input.fromOn), untilOn: input.untilOn ? day(input.untilOn) : null }

      roleToGrant(member.roles, asked)

      const id = newId()
      await addRole(ctx.tx, { ...asked, agencyId, id, memberId: member.id, grantedById })
      await ctx.record('role.granted', agencyId, { memberId: member.id, ...asked })
      return { roleId: id }
    }),

  end: acting(mayKeepPeople)
    .input(endRoleInput)
    .mutation(async ({ ctx, input }) => {
      const { agencyId } = ctx.actor
      await holdPeople(ctx.tx, agencyId)
      const role = await getRole(ctx.tx, agencyId, input.roleId)
      permit(mayKeepPerson(ctx.actor, role.memberId))

      roleToEnd(role, day(input.untilOn))
      adminMustRemain(await rolesOfPresent(ctx.tx, agencyId), ({ id }) => id === role.id, ctx.today)

      await ctx.tx.memberRole.update({
        where: { agencyId_id: { agencyId, id: role.id } },
        data: { untilOn: dayToRow(day(input.untilOn)) },
      })
      await ctx.record('role.ended', agencyId, { memberId: role.memberId, role: role.role, untilOn: input.untilOn })
      return { roleId: role.id, memberId: role.memberId }
    }),

  /** A person leaves. From that day on they are nobody here; what they did stays theirs. */
  leave: acting(mayKeepPeople)
    .input(memberLeavesInput)
    .mutation(async ({ ctx, input }) => {
      const { agencyId } = ctx.actor
      await holdPeople(ctx.tx, agencyId)
      const member = await getMember(ctx.tx, agencyId, input.memberId)
      permit(mayKeepPerson(ctx.actor, member.id))
      if (member.leftOn) refuse('member.left')

      adminMustRemain(await rolesOfPresent(ctx.tx, agencyId), ({ memberId }) => memberId === member.id, ctx.today)

      await ctx.tx.member.update({
        where: { agencyId_id: { agencyId, id: member.id } },
        data: { leftOn: dayToRow(day(input.leftOn)) },
      })
      await ctx.record('member.left', agencyId, { memberId: member.id, leftOn: input.leftOn })
      return { memberId: member.id }
    }),
})

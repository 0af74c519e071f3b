import type { Tx } from '#server/db'
import { type Day, dayFromRow, dayToRow } from '#server/kernel/day'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import type { GrantableRole, HeldRole } from './rules'

type RoleRow = { id: string; memberId: string; role: string; fromOn: Date; untilOn: Date | null }

const heldRole = ({ id, memberId, role, fromOn, untilOn }: RoleRow): HeldRole => ({
  id,
  memberId,
  role: role as GrantableRole,
  fromOn: dayFromRow(fromOn),
  untilOn: untilOn && dayFromRow(untilOn),
})

/** Everyone of the agency with every role they ever held: who is here first, then who has left. */
export async function listMembers(tx: Tx) {
  const members = await tx.member.findMany({
    where: { erasedAt: null },
    include: {
      memberRoles: { orderBy: { fromOn: 'desc' }, include: { grantedBy: { select: { nameAr: true, nameEn: true } } } },
    },
    orderBy: [{ leftOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  })
  return members.map((member) => ({
    id: member.id,
    name: textOf(member.nameAr, member.nameEn),
    title: textOf(member.titleAr, member.titleEn),
    email: member.email,
    leftOn: member.leftOn && dayFromRow(member.leftOn),
    hasAccount: member.accountId !== null,
    roles: member.memberRoles.map((row) => ({
      ...heldRole(row),
      grantedBy: row.grantedBy && textOf(row.grantedBy.nameAr, row.grantedBy.nameEn),
    })),
  }))
}

/** Locks the agency's own row of the register, so that two administrators never take away the last two at once. */
export async function holdPeople(tx: Tx, agencyId: string): Promise<void> {
  await tx.$queryRaw`select id from subjects where agency_id = ${agencyId}::uuid and id = ${agencyId}::uuid for update`
}

/** Every role of those who are still here. */
export async function rolesOfPresent(tx: Tx, agencyId: string): Promise<HeldRole[]> {
  const rows = await tx.memberRole.findMany({ where: { agencyId, member: { leftOn: null, erasedAt: null } } })
  return rows.map(heldRole)
}

export async function getMember(tx: Tx, agencyId: string, id: string) {
  const member = await tx.member.findUnique({
    where: { agencyId_id: { agencyId, id } },
    include: { memberRoles: true },
  })
  if (!member || member.erasedAt) refuse('record.missing')
  return { id, leftOn: member.leftOn && dayFromRow(member.leftOn), roles: member.memberRoles.map(heldRole) }
}

export async function getRole(tx: Tx, agencyId: string, id: string): Promise<HeldRole> {
  const role = await tx.memberRole.findUnique({ where: { agencyId_id: { agencyId, id } } })
  return role ? heldRole(role) : refuse('record.missing')
}

/** Whether somebody who is here has this address already. */
export async function isAddressTaken(tx: Tx, agencyId: string, email: string): Promise<boolean> {
  const where = { agencyId, email: { equals: email, mode: 'insensitive' as const }, leftOn: null, erasedAt: null }
  return (await tx.member.count({ where })) > 0
}

type NewRole = {
  agencyId: string
  id: string
  memberId: string
  role: GrantableRole
  fromOn: Day
  untilOn: Day | null
  grantedById: string
}

export async function addRole(tx: Tx, { fromOn, untilOn, ...role }: NewRole): Promise<void> {
  await tx.memberRole.create({ data: { ...role, fromOn: dayToRow(fromOn), untilOn: untilOn && dayToRow(untilOn) } })
}

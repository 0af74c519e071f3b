import { type Actor, type Contact, type Role, roles } from '#server/kernel/actor'
import { type ImportedSample, sampleText } from '#tests/support/imported'

type Named = { id: string; email: string }
const file: { agencyUsers: Named[]; contacts: Named[] } = JSON.parse(sampleText)

/** The people of an imported file as actors, by the file's own names: `U-02`, `CN-01`. */
export async function actorsOf(sample: ImportedSample): Promise<(ref: string) => Actor> {
  const { agencyId } = sample
  const members = await sample.read((tx) => tx.member.findMany({ include: { memberRoles: true } }))
  const contacts = await sample.read((tx) => tx.contact.findMany({ include: { contactAuthorities: true } }))
  return (ref) => {
    const email = [...file.agencyUsers, ...file.contacts].find(({ id }) => id === ref)?.email
    const member = members.find((one) => one.email === email)
    if (member) {
      const held = member.memberRoles.map(({ role }) => role)
      const own = held.filter((role): role is Role => roles.some((known) => known === role))
      return { kind: 'member', id: member.id, agencyId, roles: own, isLead: held.includes('lead') }
    }
    const contact = contacts.find((one) => one.email === email)
    if (!contact) throw new Error(ref)
    const authorities = contact.contactAuthorities.map(({ authority }) => authority)
    const { id, clientId, side } = contact
    return { kind: 'contact', id, agencyId, clientId, side: side as Contact['side'], authorities }
  }
}

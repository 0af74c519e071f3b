import { contacts, members, type Person } from '#tests/support/access/people'

// Who may, said once. A lead and an admin act on every contract; a stranger of the same role acts on none.

export { contacts, members }
export const everybody: readonly Person[] = [...members, ...contacts]
export const accountSide: readonly Person[] = ['sara', 'dalia', 'lama', 'majed']
export const projectSide: readonly Person[] = ['khalid', 'majed']
export const pair: readonly Person[] = [...accountSide, 'khalid']
export const accountManagers: readonly Person[] = [...accountSide, 'yousef']
export const projectManagers: readonly Person[] = ['khalid', 'ziad', 'majed']
export const keepers: readonly Person[] = [...accountManagers, 'khalid', 'ziad']
export const houseKeepers: readonly Person[] = ['majed', 'noura']
export const makers: readonly Person[] = ['reem', 'khalid', 'majed']
export const issuers: readonly Person[] = ['fahad', 'salem', 'majed']
export const recorders: readonly Person[] = [...issuers, 'khalid']
export const membersWithMoney: readonly Person[] = members.filter((who) => who !== 'reem')
export const marketing: readonly Person[] = ['huda', 'abeer', 'rana']
export const contractsOffice: readonly Person[] = ['omar', 'badr']

import { readFile } from 'node:fs/promises'
import { demoPassword } from '#server/auth/accounts'
import { type DemoPerson, demoPeople } from '#server/auth/demo'
import { clock } from '#server/clock'
import { isDemo } from '#server/environment'
import { roles, sides } from '#server/kernel/actor'
import { todayAt } from '#server/kernel/day'

const file = 'prisma/sample-engagement.json'

/** Brings an engagement file in; in the demo everybody in it who has an address can then sign in with the printed password. */
export async function loadEngagement(name: string, text: string): Promise<string> {
  const { importEngagement } = await import('#server/imports') // Large, and needed once in the life of most houses.
  const password = isDemo() ? demoPassword : undefined
  const { rows, exceptions } = await importEngagement(text, { name, password })
  return `${name}: ${rows} rows brought in, ${exceptions} of them exceptions that a guard would refuse today.`
}

/** Fills an empty demo with the sample engagement. */
export async function loadSample(): Promise<void> {
  await loadEngagement('sample-engagement.json', await readFile(file, 'utf8'))
}

/** One sign-in for each role of the agency and each office of the client, as the terminal shows them; nothing outside the demo. */
export async function signIns(): Promise<string | null> {
  const people = await demoPeople(todayAt(clock.now()))
  const ofRoles = roles.map((role) => ({ as: role, person: people.find((one) => one.roles.includes(role)) }))
  const ofSides = sides.map((side) => ({ as: `client, ${side}`, person: people.find((one) => one.side === side) }))
  const rows = [...ofRoles, ...ofSides].flatMap(({ as, person }) => (person ? [row(as, person)] : []))
  return rows.length > 0 ? `Sign in with the password ${demoPassword} as\n${rows.join('\n')}` : null
}

const row = (as: string, { email, name }: DemoPerson) =>
  `  ${as.replaceAll('_', ' ').padEnd(18)} ${email.padEnd(34)} ${name.en ?? name.ar ?? ''}`

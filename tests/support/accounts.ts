import { createAccounts } from '#server/auth/accounts'
import { signIn } from '#server/auth/sign-in'
import { pool } from '#server/database'
import { newId } from '#server/kernel/id'

export const password = 'a password of the test'

/** Gives people of the cast a sign-in; two who share an address are two people of one account. */
export async function giveAccounts(people: readonly { id: string; email: string }[]): Promise<void> {
  const users = await createAccounts(people, password)
  for (const { id, email } of people)
    for (const table of ['members', 'contacts'])
      await pool().query(`update ${table} set account_id = $1, email = $2 where id = $3`, [users.get(email), email, id])
}

/** An address that no other test has. */
export const freshEmail = (who: string): string => `${who}-${newId()}@people.test`

/** What a browser sends: where it asks, from which address, with which cookies. */
export function ask(path: string, cookies: readonly string[] = [], address = '192.0.2.7'): Request {
  const cookie = cookies.map((set) => set.split(';')[0]).join('; ')
  return new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie, 'x-client-address': address } })
}

/** Signs in as the form would, and gives the session's cookies. */
export async function enter(email: string, typed = password, key = newId(), address = '192.0.2.7') {
  const { headers } = ask('/ar/sign-in', [], address)
  return signIn({ said: { email, password: typed }, key, headers })
}

import { asRole, type Tx } from '#server/db'

/** The sign-in tables as better-auth names them; all lie in schema `auth`. */
const names = ['user', 'session', 'account', 'verification', 'rateLimit'] as const
type TableName = (typeof names)[number]

type Verbs = Record<string, (query: unknown) => Promise<unknown>>
type Tables = Record<TableName, Verbs>

const tableOf = (tx: Tx, name: TableName): Verbs => tx[name] as unknown as Verbs

/**
 * What better-auth takes for a Prisma client: its five tables and nothing else, each query in one short transaction as
 * `app_auth`. It shares the house's one pool, so none of this may be called inside `asActor`.
 */
export const signInTables = {
  ...(Object.fromEntries(names.map((name) => [name, outsideOf(name)])) as Tables),
  $transaction: <T>(work: (tables: Tables) => Promise<T>): Promise<T> =>
    asRole('app_auth', (tx) => work(Object.fromEntries(names.map((name) => [name, tableOf(tx, name)])) as Tables)),
}

function outsideOf(name: TableName): Verbs {
  return new Proxy<Verbs>(
    {},
    {
      get: (_, verb) => (query: unknown) =>
        asRole('app_auth', async (tx) => {
          const act = tableOf(tx, name)[String(verb)]
          if (!act) throw new Error(`There is no ${name}.${String(verb)}`)
          return act(query)
        }),
    },
  )
}

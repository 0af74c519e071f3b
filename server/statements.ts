import { limits } from '#server/kernel/limits'

/** The statements this process asked more than once, by their text; `''` after the first time. */
const names = new Map<string, string>()

/**
 * A name for a statement that comes again, by which each connection keeps it parsed and planned. The walls make planning dear:
 * every table of a query brings its policy, and a list of ten tables is planned longer than it is run.
 *
 * What is asked only once gets no name, and neither does anything past `limits.statements`: lists of ids of every length
 * would fill the connections with plans that nobody asks for again.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known) return known
  if (known === undefined) {
    if (names.size < limits.statements) names.set(sql, '')
    return ''
  }
  const name = `s${named++}`
  names.set(sql, name)
  return name
}

let named = 0

import type * as Database from '#server/db'

/** While `isOn`, whatever an actor does is undone as soon as its answer is known: no cell of the matrix changes the next one. */
export const rolling = { isOn: false }

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('Undone on purpose')
  }
}

/** `#server/db` as it is, but for `asActor`, which runs the work, keeps its answer and rolls the transaction back. */
export function rolledBack<Module extends typeof Database>(database: Module): Module {
  const asActor: typeof Database.asActor = async (actor, work, options) => {
    if (!rolling.isOn) return database.asActor(actor, work, options)
    try {
      return await database.asActor(
        actor,
        async (tx) => {
          throw new RolledBack(await work(tx))
        },
        options,
      )
    } catch (problem) {
      if (problem instanceof RolledBack) return problem.result as never
      throw problem
    }
  }
  return { ...database, asActor }
}

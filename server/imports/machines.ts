import { WrongFile } from '#server/imports/faults/rules'

/** The vocabulary of acts as the table `machine_acts` holds it. */
export type Machines = readonly { kind: string; act: string; fromStates: string[]; toState: string }[]

/** The shortest run of acts that leads a letter from one state to another. A state that the machine does not know is a fault of the file. */
export function pathTo(machines: Machines, kind: string, from: string, to: string): readonly string[] {
  const acts = machines.filter((machine) => machine.kind === kind)
  const paths = new Map<string, readonly string[]>([[from, []]])
  const waiting = [from]
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    if (state === to) return paths.get(to) ?? []
    for (const { act, fromStates, toState } of acts) {
      if (!fromStates.includes(state) || paths.has(toState)) continue
      paths.set(toState, [...(paths.get(state) ?? []), act])
      waiting.push(toState)
    }
  }
  throw new WrongFile([{ place: `${kind} status`, problem: `${kind} has no state ${to}` }])
}

/** Something wrong with an engagement file: where, and what. The whole list goes back, and nothing comes in. */
export type Fault = { readonly place: string; readonly problem: string }

/** A file that is refused whole. Its message names each fault with its place. */
export class WrongFile extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ place, problem }) => `${place}: ${problem}`).join('\n'))
  }
}

/** A value inside a file and where it stands: `claims[3] (CM-103).lines[0].lineId`. */
export type Placed = { readonly place: string; readonly value: unknown }

const nameOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? ` (${value.id})` : ''

/** Everything that a path such as `claims[].lines[].lineId` leads to. What is absent or null leads nowhere. */
export function valuesAt(root: unknown, path: string): readonly Placed[] {
  let found: Placed[] = [{ place: '', value: root }]
  for (const step of path.split('.')) {
    const key = step.replace('[]', '')
    found = found.flatMap(({ place, value }) => {
      const inner = (value as Record<string, unknown>)[key]
      const at = place ? `${place}.${key}` : key
      if (inner === null || inner === undefined) return []
      if (!step.endsWith('[]')) return [{ place: at, value: inner }]
      return (inner as unknown[]).map((item, index) => ({ place: `${at}[${index}]${nameOf(item)}`, value: item }))
    })
  }
  return found
}

/** A path of zod's, as a person reads it: `claims[3].lines[0].qty`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, step) =>
      typeof step === 'number' ? `${place}[${step}]` : place ? `${place}.${String(step)}` : String(step),
    '',
  )

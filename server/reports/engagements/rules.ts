/** The two ways to look at one engagement. They order the same record and hide nothing. */
export const lenses = ['account', 'project'] as const
export type Lens = (typeof lenses)[number]

export const isLens = (value: unknown): value is Lens => lenses.some((lens) => lens === value)

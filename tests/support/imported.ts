import { readFileSync } from 'node:fs'
import { clock } from '#server/clock'
import { asActor, type Tx } from '#server/db'
import { importEngagement } from '#server/imports'
import type { Actor } from '#server/kernel/actor'
import { day, momentAt } from '#server/kernel/day'

export const sampleText = readFileSync('prisma/sample-engagement.json', 'utf8')

/** The same without the files of its versions, which take their time to be drawn. */
export const lightText = JSON.stringify(JSON.parse(sampleText), (key, value) => (key === 'files' ? undefined : value))

/** The day and the minute that the sample lives on. */
export const sampleNow = momentAt(day('2026-11-15'), '09:12')

/** Sets the house's clock to the sample's own moment. */
export const liveOnSampleDay = (): void => clock.setOffset(sampleNow.getTime() - Date.now())

/** Brings a file in, the sample unless it is told another, and gives a way to read all of it. */
export async function imported(text = sampleText) {
  liveOnSampleDay()
  const done = await importEngagement(text, { name: 'sample-engagement.json' })
  const system: Actor = { kind: 'system', id: done.agencyId, agencyId: done.agencyId }
  const read = <Found>(work: (tx: Tx) => Promise<Found>) => asActor(system, work, { timeoutMs: 60_000 })
  return { ...done, system, read, names: await read(namesOf) }
}

export type ImportedSample = Awaited<ReturnType<typeof imported>>

/** The ids behind the file's own names, and the names behind the ids. */
async function namesOf(tx: Tx) {
  const subjects = await tx.subject.findMany({ where: { number: { not: null } }, select: { id: true, number: true } })
  const lines = await tx.line.findMany({
    select: { id: true, code: true, purchaseOrder: { select: { subject: { select: { number: true } } } } },
  })
  const named = [
    ...subjects.map(({ id, number }): [string, string] => [number ?? '', id]),
    ...lines.map(({ id, code, purchaseOrder }): [string, string] => [
      purchaseOrder ? `${purchaseOrder.subject.number}/${code}` : (code ?? ''),
      id,
    ]),
  ]
  const [ids, refs] = [new Map(named), new Map(named.map(([ref, id]) => [id, ref]))]
  return { id: (ref: string) => ids.get(ref) ?? '', ref: (id: string | null) => refs.get(id ?? '') ?? '' }
}

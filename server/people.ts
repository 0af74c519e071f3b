import type { Tx } from '#server/db'
import { type Text, textOf } from '#server/kernel/words'

export type Names = ReadonlyMap<string, Text>

type Row = { id: string; name_ar: string | null; name_en: string | null }

/**
 * The names behind some ids, as the asker's walls show them: members see everybody of the agency and of its clients; a client's
 * person sees their own office's people, and of the agency those on their own contracts. Who is not shown is not in the map.
 */
export async function namesOf(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<Names> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.$queryRaw<Row[]>`
    select id, name_ar, name_en from members where id = any(${wanted}::uuid[])
    union select id, name_ar, name_en from contacts where id = any(${wanted}::uuid[])
    union select id, name_ar, name_en from member_cards where id = any(${wanted}::uuid[])`
  return new Map(rows.map((row) => [row.id, textOf(row.name_ar, row.name_en)]))
}

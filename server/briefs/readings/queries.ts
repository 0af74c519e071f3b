import type { FieldOfReading } from '#server/briefs/return-briefs/rules'
import type { BriefField, BriefGate, FieldState } from '#server/briefs/rules'
import type { Span } from '#server/briefs/spans/rules'
import type { Tx } from '#server/db'
import { newId } from '#server/kernel/id'
import { type Text, textOf } from '#server/kernel/words'

/** A client's words as they came, with how we know that they did. */
export type ClientWords = {
  id: string
  no: number
  text: string
  lang: 'ar' | 'en'
  channel: string
  speakerId: string
  occurredAt: Date
  sha256: string
}

export async function wordsOf(tx: Tx, briefId: string): Promise<ClientWords[]> {
  return tx.$queryRaw<ClientWords[]>`
    select id, no, text, lang, channel, spoken_by_id as "speakerId", occurred_at as "occurredAt", sha256::text as sha256
    from brief_words where brief_id = ${briefId}::uuid order by no`
}

/** A field of a reading with the words it was read from. */
export type ReadField = FieldOfReading & { span: (Span & { quote: string }) | null }

export type Reading = {
  id: string
  no: number
  madeById: string
  madeAt: Date
  score: number | null
  gate: BriefGate | null
  note: string | null
  lineId: string | null
}

/** Every reading of a brief, the newest first. */
export function readingsOf(tx: Tx, briefId: string): Promise<Reading[]> {
  return tx.$queryRaw<Reading[]>`
    select id, no, made_by_id as "madeById", made_at as "madeAt", score, gate, note, line_id as "lineId"
    from brief_revisions where brief_id = ${briefId}::uuid order by no desc`
}

type FieldRow = {
  field: BriefField
  state: FieldState
  valueAr: string | null
  valueEn: string | null
  reasonAr: string | null
  reasonEn: string | null
  addedByAgency: boolean
  answeredByClient: boolean
  wordsId: string | null
  starts: number | null
  ends: number | null
  quote: string | null
}

export async function fieldsOf(tx: Tx, readingId: string): Promise<ReadField[]> {
  const rows = await tx.$queryRaw<FieldRow[]>`
    select f.field, f.state, f.value_ar as "valueAr", f.value_en as "valueEn", f.reason_ar as "reasonAr", f.reason_en as "reasonEn",
      f.added_by_agency as "addedByAgency", f.answered_by_client as "answeredByClient", s.words_id as "wordsId", s.starts, s.ends,
      w.text as quote
    from brief_fields f
    left join lateral (select * from spans s where s.agency_id = f.agency_id and s.field_id = f.id order by s.id limit 1) s on true
    left join brief_words w on w.agency_id = s.agency_id and w.id = s.words_id
    where f.revision_id = ${readingId}::uuid`
  return rows.map(({ valueAr, valueEn, reasonAr, reasonEn, wordsId, starts, ends, quote, ...field }) => ({
    ...field,
    value: textOf(valueAr, valueEn),
    reason: textOf(reasonAr, reasonEn),
    // JavaScript cuts the words: spans count UTF-16 units, which SQL does not.
    span:
      wordsId !== null && starts !== null && ends !== null
        ? { wordsId, starts, ends, quote: quote?.slice(starts, ends) ?? '' }
        : null,
  }))
}

export type NewReading = {
  agencyId: string
  clientId: string
  briefId: string
  no: number
  madeById: string
  now: Date
  score: number
  gate: BriefGate
  note: string | null
  lineId: string | null
  fields: readonly (FieldOfReading & { span: Span | null })[]
}

/** Writes one reading whole: its score, its eleven fields and the words behind them. Nothing of an earlier one changes. */
export async function writeReading(tx: Tx, { fields, now, ...reading }: NewReading): Promise<string> {
  const id = newId()
  await tx.briefRevision.createMany({ data: { ...reading, id, madeAt: now, recordedAt: now } })
  await writeFields(tx, { ...reading, revisionId: id }, fields)
  return id
}

type Whose = { agencyId: string; clientId: string; revisionId: string; madeById: string }

async function writeFields(tx: Tx, whose: Whose, fields: NewReading['fields']): Promise<void> {
  const { agencyId, clientId, revisionId, madeById: linkedById } = whose
  const rows = fields.map((field) => ({ ...field, id: newId() }))
  await tx.briefField.createMany({
    data: rows.map(({ id, field, state, value, reason, addedByAgency, answeredByClient }) => ({
      ...{ agencyId, clientId, revisionId, id, field, state, addedByAgency, answeredByClient },
      ...columnsOf('value', value),
      ...columnsOf('reason', reason),
    })),
  })
  await tx.span.createMany({
    data: rows.flatMap(({ id: fieldId, span }) => {
      if (!span) return []
      const { wordsId, starts, ends } = span
      return [{ agencyId, clientId, id: newId(), wordsId, starts, ends, fieldId, linkedById }]
    }),
  })
}

/** A text as its two columns: `valueAr` and `valueEn` of `value`. */
function columnsOf<Name extends string>(name: Name, { ar, en }: Text) {
  return { [`${name}Ar`]: ar, [`${name}En`]: en } as Record<`${Name}${'Ar' | 'En'}`, string | null>
}

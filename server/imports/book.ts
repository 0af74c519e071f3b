import type { Prisma } from '#prisma/generated/client'
import type { EventFacts } from '#server/events'
import type { WordPair } from '#server/imports/basics/schema'
import { type Machines, pathTo } from '#server/imports/machines'
import type { EngagementFile, FileRecord } from '#server/imports/schema'
import { day as asDay, dayToRow, momentAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import type { EventName, SubjectKind } from '#server/kernel/vocabulary'

/** Every table; a view is not written. */
export type Model = Exclude<Prisma.ModelName, 'MemberCard'>
type Written<Name extends Model> = Prisma.TypeMap['model'][Name]['operations']['createMany']['args']['data']
type RowOf<Name extends Model> = Exclude<Written<Name>, readonly unknown[]>
/** A row to be written; the agency is the book's. */
export type Row<Name extends Model> = Omit<RowOf<Name>, 'agencyId'>

/** Something that happened, to become a link of its subject's chain. Without `by` it was the agency's own system. */
export type Happened = { name: EventName; ref: string; at: Date; by: string | null; facts: EventFacts }

type SubjectFacts = {
  clientId: string | null
  title?: WordPair | null
  shared?: boolean
  /** When it came about, and through whom, as far as the source says. */
  at: Date
  by?: string | null
}
type Letter = { kind: SubjectKind; ref: string; clientId: string }
type Act = Letter & {
  act: string
  at: Date
  by?: string | null
  reason?: WordPair | null
  /** The source knows that it happened, not when: it stands at a bound. */
  isUndated?: boolean
}

/**
 * What an import will write, before it writes anything: the rows of every table in the order they were added, and what
 * happened. The writers fill it from the file without asking a database; `index.ts` then writes it in one transaction.
 */
export class Book {
  readonly rows = new Map<Model, object[]>()
  readonly happenings: Happened[] = []
  private readonly known = new Map<string, string>()
  private readonly lastAct = new Map<string, number>()

  constructor(
    readonly file: EngagementFile,
    readonly importId: string,
    readonly agencyId: string,
    readonly recordedAt: Date,
    readonly accounts: ReadonlyMap<string, string>,
    private readonly machines: Machines,
  ) {}

  /** The id that a name of the file stands for, the same at every question. */
  id(ref: string): string {
    const found = this.known.get(ref) ?? newId()
    this.known.set(ref, found)
    return found
  }

  maybeId = (ref: string | null): string | null => (ref === null ? null : this.id(ref))

  add<Name extends Model>(model: Name, row: Row<Name>): void {
    const rows = this.rows.get(model) ?? []
    rows.push(model === 'Agency' ? row : { ...row, agencyId: this.agencyId })
    this.rows.set(model, rows)
  }

  /** Enters a record into the register under its own name, and notes that it came in. */
  subject(
    kind: SubjectKind,
    ref: string,
    { clientId, title = null, shared = true, at, by = null }: SubjectFacts,
  ): string {
    const id = this.id(ref)
    const importId = this.importId
    this.add('Subject', { id, clientId, kind, number: ref, titleAr: title?.ar, titleEn: title?.en, shared, importId })
    this.happened('subject.imported', ref, at, by)
    return id
  }

  happened(name: EventName, ref: string, at: Date, by: string | null = null, facts: EventFacts = {}): void {
    this.happenings.push({ name, ref, at, by, facts })
  }

  link(from: string, why: 'about' | 'supersedes' | 'settles' | 'follows', to: string): void {
    this.add('SubjectLink', { fromId: this.id(from), why, toId: this.id(to), importId: this.importId })
  }

  act({ kind, ref, clientId, act, at, by = null, reason = null, isUndated = false }: Act): void {
    const seq = (this.lastAct.get(ref) ?? 0) + 1
    this.lastAct.set(ref, seq)
    this.add('Act', {
      id: newId(),
      clientId,
      subjectId: this.id(ref),
      kind,
      seq,
      act,
      occurredAt: at,
      ...this.whoActed(by),
      reasonAr: reason?.ar,
      reasonEn: reason?.en,
      particulars: isUndated ? { date: 'not_on_record' } : {},
      importId: this.importId,
    })
  }

  /**
   * Writes the acts of a letter (a contract, an order, a guarantee, a fine) up to the state that the file gives it: those
   * whose day is known, and the last one, which led there, at `bound` where its day is not. None between them is invented.
   */
  settle(
    letter: Letter,
    initial: string,
    state: string,
    days: Readonly<Record<string, string | null>>,
    bound: string,
  ): void {
    const path = pathTo(this.machines, letter.kind, initial, state)
    path.forEach((act, index) => {
      const known = days[act] ?? null
      if (known || index === path.length - 1)
        this.act({ ...letter, act, at: this.at(known ?? bound), isUndated: known === null })
    })
  }

  /** A moment or a day of the file, as a moment: a day stands for its beginning in Riyadh. */
  at = (text: string): Date => momentAt(asDay(text.slice(0, 10)), text.slice(11) || '00:00')
  maybeAt = (text: string | null): Date | null => (text === null ? null : this.at(text))
  on = (text: string): Date => dayToRow(asDay(text.slice(0, 10)))
  maybeOn = (text: string | null): Date | null => (text === null ? null : this.on(text))

  isMember = (ref: string): boolean => this.file.agencyUsers.some(({ id }) => id === ref)
  private whoActed(ref: string | null) {
    if (ref === null) return { byOffice: 'unknown' }
    return this.isMember(ref) ? { byMemberId: this.id(ref) } : { byContactId: this.id(ref) }
  }

  contract(ref: string): FileRecord<'contracts'> {
    const found = this.file.contracts.find(({ id }) => id === ref)
    if (!found) throw new Error(`No contract ${ref}`)
    return found
  }

  clientOf = (contractRef: string): string => this.id(this.contract(contractRef).clientId)

  /** The line that work is booked on: the order's own, where the order has it, else the contract's. */
  lineId(purchaseOrderRef: string | null, lineRef: string): string {
    const order = this.file.purchaseOrders.find(({ id }) => id === purchaseOrderRef)
    return this.id(order?.lines.some(({ lineId }) => lineId === lineRef) ? `${order.id}/${lineRef}` : lineRef)
  }

  maybeLineId = (order: string | null, line: string | null): string | null =>
    line === null ? null : this.lineId(order, line)

  /**
   * Whoever stands in where the source does not say which member made or sent a thing: the contract's project manager, else
   * the first of the agency's people. `import_id` on the row says that it is so.
   */
  standIn(contractRef: string | null): string {
    const pair = this.file.pairs.find(({ contractId }) => contractId === contractRef)
    const manager = pair?.projectManager ?? this.file.agencyUsers.find(({ role }) => role === 'project_manager')?.id
    return this.id(manager ?? this.file.agencyUsers[0]?.id ?? 'nobody')
  }

  /** The earliest day the file knows: since when its people held their parts, as far as anybody can say. */
  firstDay(): string {
    return this.file.contracts.map(({ signed, start }) => signed ?? start).sort()[0] ?? this.file.meta.asOf
  }
}

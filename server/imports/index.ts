import { createHash } from 'node:crypto'
import { createAccounts } from '#server/auth/accounts'
import { clock } from '#server/clock'
import { asActor, asRole } from '#server/db'
import { Book } from '#server/imports/book'
import { WrongFile } from '#server/imports/faults/rules'
import type { Machines } from '#server/imports/machines'
import { storeVersions } from '#server/imports/media'
import { readEngagement } from '#server/imports/read'
import type { EngagementFile } from '#server/imports/schema'
import { statementsOf } from '#server/imports/statements/rules'
import { writeBook } from '#server/imports/write'
import { writeBriefs, writeRequirements } from '#server/imports/writers/briefs'
import { writeAcceptances, writeCertificates } from '#server/imports/writers/certificates'
import { writeChecks } from '#server/imports/writers/checks'
import { writeClaims } from '#server/imports/writers/claims'
import { writeContracts } from '#server/imports/writers/contracts'
import { fingerprintsOf, type StoredVersions, writeDeliverables } from '#server/imports/writers/deliverables'
import { writeExceptions } from '#server/imports/writers/exceptions'
import { writeHandovers } from '#server/imports/writers/handovers'
import { writeInvoices } from '#server/imports/writers/invoices'
import { writeLedger } from '#server/imports/writers/ledger'
import {
  writeChanges,
  writeEvaluations,
  writeExtensions,
  writeGuarantees,
  writeOrders,
  writePenalties,
} from '#server/imports/writers/orders'
import { writeAgency, writeClients, writeHouse, writePairs } from '#server/imports/writers/people'
import { writeMilestones, writePlannedHandovers, writePlans } from '#server/imports/writers/plan'
import { writeCases, writeInteractions, writePromises } from '#server/imports/writers/relations'
import { writeReturnBriefs } from '#server/imports/writers/return-briefs'
import { writeExpectations, writeSurveys } from '#server/imports/writers/surveys'
import { todayAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'

export { WrongFile } from '#server/imports/faults/rules'

export type Imported = { agencyId: string; importId: string; rows: number; exceptions: number }

type Options = {
  /** What the file is called, for the record of the import. */
  name: string
  /** The demo's password: everybody with an address can then sign in with it. */
  password?: string | undefined
}

/**
 * Brings an engagement file in as history: one agency of its own, its facts with the file's own dates, its events under the
 * names of those who acted, its documents in a series of their own. Guards bind new acts only; what they would refuse is
 * listed. All of it in one transaction, which is the one that may take longer than five seconds.
 *
 * Throws `WrongFile` with every fault and its place; a file that was brought in before is one.
 */
export async function importEngagement(text: string, { name, password }: Options): Promise<Imported> {
  const file = readEngagement(text)
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  const now = clock.now()
  if (file.meta.asOf > todayAt(now))
    throw new WrongFile([
      { place: 'meta.asOf', problem: `${file.meta.asOf} has not come yet: today is ${todayAt(now)}` },
    ])

  const [agencyId, importId] = [newId(), newId()]
  const machines = await machinesFor(agencyId)
  const source = { name, sha256 }
  // Written once on paper first: a file that does not fit is refused before anything is drawn or kept.
  fill(new Book(file, importId, agencyId, now, new Map(), machines), source, new Map())
  const stored = await storeVersions(file, agencyId)
  const accounts = await accountsFor(file, password)
  return asRole(
    'app_importer',
    async (tx) => {
      const book = new Book(file, importId, agencyId, now, accounts, machines)
      fill(book, source, stored)
      await writeBook(tx, book).catch(refuseMisfit)
      const rows = [...book.rows.values()].flat().length
      return { agencyId, importId, rows, exceptions: book.rows.get('ImportException')?.length ?? 0 }
    },
    { timeoutMs: limits.importMs },
  )
}

/** The vocabulary of acts is the same for everybody; the importer's own role has no need to read it. */
const machinesFor = (agencyId: string): Promise<Machines> =>
  asActor({ kind: 'system', id: agencyId, agencyId }, (tx) => tx.machineAct.findMany())

const accountsFor = async ({ agencyUsers, contacts }: EngagementFile, password?: string) => {
  const people = [...agencyUsers, ...contacts].flatMap(({ email }) => (email ? [{ email }] : []))
  return password ? createAccounts(people, password) : new Map<string, string>()
}

/** SQLSTATE class 23: a row that a key, a check or an exclusion of its table does not take. */
const misfit = /\b(23[0-9A-Z]{3})\b/

/** The same file comes in once: its digest is a key. Whatever else a table refuses is a fault of the file too. */
function refuseMisfit(problem: unknown): never {
  const text = problem instanceof Error ? `${problem.message} ${JSON.stringify(problem)}` : ''
  if (/imports_once|source_sha256/.test(text))
    throw new WrongFile([{ place: 'file', problem: 'was brought in before' }])
  if (!misfit.test(text) && !/constraint/i.test(text)) throw problem
  throw new WrongFile([{ place: 'file', problem: text.replace(/\s+/g, ' ').slice(0, 400) }])
}

/** Copies the file into the book, in the order in which it came about. */
function fill(book: Book, source: { name: string; sha256: string }, stored: StoredVersions): void {
  const [prints, statements] = [fingerprintsOf(book, stored), statementsOf(book.file)]
  writeAgency(book, source)
  writeHouse(book)
  writeClients(book)
  writeContracts(book)
  writePairs(book)
  writeOrders(book)
  writeChanges(book)
  writeGuarantees(book)
  writeExtensions(book)
  writePenalties(book)
  writeEvaluations(book)
  writeBriefs(book)
  writeReturnBriefs(book)
  writeRequirements(book)
  writeDeliverables(book, stored, prints)
  writeMilestones(book)
  writeCertificates(book)
  writeChecks(book)
  writeAcceptances(book, prints)
  writePlans(book)
  writePlannedHandovers(book)
  writeLedger(book)
  writeClaims(book, statements)
  writeInvoices(book)
  writeInteractions(book)
  writeCases(book)
  writePromises(book)
  writeSurveys(book)
  writeExpectations(book)
  writeHandovers(book)
  writeExceptions(book)
}

import type { Book } from '#server/imports/book'
import { weekendOf } from '#server/imports/calendar'
import type { FileAddress } from '#server/imports/parties/schema'
import { newId } from '#server/kernel/id'

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The columns of an address that is taken apart; one that is a single text leaves them empty. */
export const addressColumns = (address: FileAddress) => ({
  streetAr: address?.street?.ar,
  streetEn: address?.street?.en,
  districtAr: address?.district?.ar,
  districtEn: address?.district?.en,
  cityAr: address?.city?.ar,
  cityEn: address?.city?.en,
  buildingNumber: address?.buildingNumber,
  postcode: address?.postcode,
  country: address?.country?.code ?? 'SA',
})

/** The agency's own subject, on which agency-wide events hang, and its working calendar. */
export function writeHouse(book: Book): void {
  const { agency, calendar } = book.file
  book.add('Subject', {
    id: book.agencyId,
    kind: 'agency',
    titleAr: agency.name.ar,
    titleEn: agency.name.en,
    shared: false,
  })
  book.add('Calendar', {
    id: book.id(calendar.id),
    code: calendar.id,
    weekend: weekendOf(book.file),
    opensMinute: minuteOf(calendar.hours.start),
    closesMinute: minuteOf(calendar.hours.end),
  })
  const spans = [
    ...calendar.holidays.map((span) => ({ ...span, kind: 'holiday', start: null, end: null })),
    ...calendar.overrides.map((span) => ({ ...span, kind: 'hours' })),
  ]
  for (const { from, to, name, kind, start, end } of spans)
    book.add('CalendarSpan', {
      id: newId(),
      calendarId: book.id(calendar.id),
      fromOn: book.on(from),
      untilOn: book.on(to),
      kind,
      opensMinute: start === null ? null : minuteOf(start),
      closesMinute: end === null ? null : minuteOf(end),
      nameAr: name.ar,
      nameEn: name.en,
    })
}

/** Clients, their people, and what each may do for their office. */
export function writeClients(book: Book): void {
  for (const client of book.file.clients) {
    const id = book.id(client.id)
    book.subject('client', client.id, { clientId: id, title: client.name, at: book.at(book.firstDay()) })
    book.add('Client', {
      id,
      kind: client.kind,
      defaultRegime: client.regime,
      nameAr: client.name.ar,
      nameEn: client.name.en,
      vatNumber: client.vatNumber,
      buyerIdScheme: client.buyerIdScheme,
      buyerId: client.buyerId,
      domain: client.domain,
      ...addressColumns(client.address),
      calendarId: book.id(book.file.calendar.id),
    })
  }
  writeContacts(book)
}

function writeContacts(book: Book): void {
  for (const contact of book.file.contacts) {
    const [id, clientId] = [book.id(contact.id), book.id(contact.clientId)]
    book.add('Contact', {
      id,
      clientId,
      accountId: accountOf(book, contact.email),
      side: contact.side,
      nameAr: contact.name.ar,
      nameEn: contact.name.en,
      titleAr: contact.title?.ar,
      titleEn: contact.title?.en,
      email: contact.email,
      gender: contact.gender,
    })
    for (const authority of new Set(contact.authority))
      book.add('ContactAuthority', {
        id: newId(),
        clientId,
        contactId: id,
        authority,
        fromOn: book.on(book.firstDay()),
        importId: book.importId,
      })
  }
}

/** The account behind an address, where one was made; people who share one are one user. */
const accountOf = (book: Book, email: string | null): string | null =>
  email === null ? null : (book.accounts.get(email.toLowerCase()) ?? null)

/** The agency's own row, its people and their roles, and the act of import: what the importer's role alone may write. */
export function writeAgency(book: Book, source: { name: string; sha256: string }): void {
  const { agency, agencyUsers, meta } = book.file
  book.add('Agency', {
    id: book.agencyId,
    nameAr: agency.name.ar,
    nameEn: agency.name.en,
    crNumber: agency.crNumber,
    vatNumber: agency.vatNumber,
    isLocalSme: agency.isLocalSme,
    ...addressColumns(agency.address),
    iban: agency.iban,
  })
  for (const user of agencyUsers) {
    book.add('Member', {
      id: book.id(user.id),
      accountId: accountOf(book, user.email),
      nameAr: user.name.ar,
      nameEn: user.name.en,
      titleAr: user.title?.ar,
      titleEn: user.title?.en,
      email: user.email,
      gender: user.gender,
      department: user.department,
    })
    for (const role of user.lead ? [user.role, 'lead'] : [user.role])
      book.add('MemberRole', { id: newId(), memberId: book.id(user.id), role, fromOn: book.on(book.firstDay()) })
  }
  const importId = book.importId
  book.add('Import', { id: importId, name: source.name, sourceSha256: source.sha256, asOfOn: book.on(meta.asOf) })
}

const parts = [
  ['accountManager', 'account_manager'],
  ['projectManager', 'project_manager'],
  ['marketingLead', 'marketing_lead'],
  ['contractsLead', 'contracts_lead'],
] as const

/** The pair of each contract and the deputies of each, since the contract began. */
export function writePairs(book: Book): void {
  for (const pair of book.file.pairs)
    for (const [key, part] of parts) {
      const person = pair[key]
      if (!person) continue
      const rowId = newId()
      addPerson(book, pair.contractId, { id: rowId, part, person, deputyForId: null })
      const deputy = pair.deputies?.[key]
      if (deputy) addPerson(book, pair.contractId, { id: newId(), part, person: deputy, deputyForId: rowId })
    }
}

type Person = { id: string; part: string; person: string; deputyForId: string | null }
function addPerson(book: Book, contract: string, { id, part, person, deputyForId }: Person): void {
  const { signed, start } = book.contract(contract)
  book.add('ContractPerson', {
    id,
    clientId: book.clientOf(contract),
    contractId: book.id(contract),
    part,
    ...(book.isMember(person) ? { memberId: book.id(person) } : { contactId: book.id(person) }),
    deputyForId,
    fromOn: book.on(signed ?? start),
  })
}

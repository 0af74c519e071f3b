import { formatClock, formatDay, monthName } from '#server/kernel/dates'
import { type Day, day, isDay, todayAt } from '#server/kernel/day'
import { formatHijri } from '#server/kernel/hijri'
import { divide } from '#server/kernel/money'
import { qrSvg } from '#server/kernel/qr'
import { formatQuantity, type Quantity } from '#server/kernel/quantity'
import { type Locale, say, type Text, type Words } from '#server/kernel/words'
import { type CertificateKind, certificateTitles, printed, type SignatureWay, signatureWays } from './printed/words'

export type PrintedCertificateLine = {
  readonly name: Text
  readonly unit: Text
  readonly quantity: Quantity
  /** A milestone's share of its order, in basis points, where the line stands for one. */
  readonly shareBp: number | null
  readonly shortfall: { readonly units: number; readonly of: number } | null
}

/** A deliverable behind the certificate, with the fingerprint that was approved and by whom: never the one who signs. */
export type PrintedItem = {
  readonly number: string
  readonly title: Text
  readonly versionNo: number
  readonly sha256: string
  readonly approvedBy: Text | null
  readonly approvedOn: Day | null
}

/** A certificate that was signed. There is no paper of one that is only asked for: it would look like one that is signed. */
export type SignedCertificate = {
  readonly number: string
  readonly kind: CertificateKind
  /** '2026-03/2026-04', '2026-03', or what somebody typed. */
  readonly period: string | null
  readonly requestedOn: Day | null
  readonly agency: Text
  readonly client: Text
  readonly contract: { readonly number: string; readonly title: Text }
  readonly purchaseOrder: string | null
  readonly lines: readonly PrintedCertificateLine[]
  readonly items: readonly PrintedItem[]
  readonly reservations: readonly { readonly text: Text; readonly cureBy: Day | null }[]
  readonly notes: Text
  readonly signature: {
    readonly way: SignatureWay
    readonly name: Text
    readonly title: Text
    readonly at: Date
    readonly recordedBy: Text | null
  }
  /** SHA-256 of the certificate's content, hex. Null for imported ones: nobody signed a digest then. */
  readonly contentSha256: string | null
}

/** A certificate as it is printed, in reading order, Arabic and English side by side. `certificate.typ` draws it. */
export function certificatePaper(facts: SignedCertificate) {
  const title = certificateTitles[facts.kind]
  return {
    title,
    number: facts.number,
    name: wordsOf(facts.client),
    facts: factsOf(facts),
    references: referencesOf(facts),
    lines: linesOf(facts),
    items: itemsOf(facts),
    reservations: reservationsOf(facts),
    notes: notesOf(facts),
    statement: facts.reservations.length > 0 ? printed.statementReserved : printed.statement,
    signature: signatureOf(facts),
    qr: { svg: qrSvg(`${facts.number} ${facts.contentSha256 ?? ''}`.trim()), alt: printed.code.ar },
    foot: { title, hash: printed.hash, author: facts.agency.ar ?? facts.agency.en ?? '' },
    sha256: facts.contentSha256 ?? '',
  }
}

/** A text in both languages; the one that was never typed stays empty on paper, never a repetition. */
const wordsOf = ({ ar, en }: Text): Words => (ar ? { ar, en: en ?? '' } : { ar: en ?? '', en: '' })
const both = (write: (locale: Locale) => string): Words => ({ ar: write('ar'), en: write('en') })
const fact = (label: Words, value: Words, beneath: Words | null = null) => ({ label, value, beneath })
const dayFact = (label: Words, value: Day) =>
  fact(
    label,
    both((locale) => formatDay(value, locale)),
    both((locale) => formatHijri(value, locale)),
  )

const factsOf = ({ number, signature, requestedOn, period }: SignedCertificate) => [
  fact(printed.number, { ar: number, en: '' }),
  dayFact(printed.signedOn, todayAt(signature.at)),
  ...(requestedOn ? [dayFact(printed.requestedOn, requestedOn)] : []),
  ...(period ? [fact(printed.period, periodWords(period))] : []),
]

const referencesOf = ({ contract, purchaseOrder, client, agency }: SignedCertificate) => [
  fact(printed.contract, { ar: contract.number, en: '' }, wordsOf(contract.title)),
  ...(purchaseOrder ? [fact(printed.purchaseOrder, { ar: purchaseOrder, en: '' })] : []),
  fact(printed.client, wordsOf(client)),
  fact(printed.agency, wordsOf(agency)),
]

/** Months written as years and months are said as people say them: 'مارس – أبريل 2026'. */
function periodWords(period: string): Words {
  const months = period.split('/').map((month) => `${month}-01`)
  if (months.length > 2 || !months.every(isDay)) return { ar: period, en: '' }
  const [from = '', until = from] = months
  return both((locale) => {
    const last = `${monthName(day(until), locale)} ${until.slice(0, 4)}`
    if (from === until) return last
    const year = from.slice(0, 4) === until.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`
    return `${monthName(day(from), locale)}${year} – ${last}`
  })
}

const linesOf = ({ lines }: SignedCertificate) => ({
  title: printed.lines,
  columns: [printed.line, printed.quantity, printed.unit, printed.remark],
  rows: lines.map((line) => ({
    name: wordsOf(line.name),
    quantity: formatQuantity(line.quantity),
    unit: wordsOf(line.unit),
    remark: remarkOf(line),
  })),
})

function remarkOf({ shareBp, shortfall }: PrintedCertificateLine): Words {
  if (shortfall) return both((locale) => say(printed.shortfall, locale, shortfall))
  if (shareBp === null) return { ar: '', en: '' }
  const share = `${formatQuantity(divide(BigInt(shareBp) * 1_000n, 100n))}%`
  return both((locale) => say(printed.share, locale, { share }))
}

const itemsOf = ({ items }: SignedCertificate) => ({
  title: printed.items,
  columns: [printed.deliverable, printed.version, printed.approvedBy],
  fingerprint: printed.fingerprint,
  empty: printed.nothingBehind,
  rows: items.map((item) => ({
    number: item.number,
    name: wordsOf(item.title),
    version: String(item.versionNo),
    approvedBy: item.approvedBy ? wordsOf(item.approvedBy) : { ar: '', en: '' },
    approvedOn: item.approvedOn ? formatDay(item.approvedOn, 'ar') : '',
    sha256: item.sha256,
  })),
})

const reservationsOf = ({ reservations }: SignedCertificate) => ({
  title: printed.reservations,
  rows: reservations.map(({ text, cureBy }) => ({
    text: wordsOf(text),
    cureBy: cureBy ? both((locale) => say(printed.cureBy, locale, { day: formatDay(cureBy, locale) })) : null,
  })),
})

const notesOf = ({ notes }: SignedCertificate) =>
  notes.ar || notes.en ? { title: printed.notes, text: wordsOf(notes) } : null

function signatureOf({ signature: { way, name, title, at, recordedBy } }: SignedCertificate) {
  const moment = (locale: Locale) =>
    `${formatDay(todayAt(at), locale, { weekday: true })}${way === 'portal' ? ` ${formatClock(at)}` : ''}`
  return {
    label: printed.signatory,
    name: wordsOf(name),
    title: wordsOf(title),
    at: both(moment),
    hijri: both((locale) => formatHijri(todayAt(at), locale)),
    way: both((locale) => say(signatureWays[way], locale, { by: recordedBy?.[locale] ?? recordedBy?.ar ?? '' })),
  }
}

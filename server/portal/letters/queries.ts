import { asRole, type Tx } from '#server/db'
import { type Day, dayFromRow } from '#server/kernel/day'
import type { LetterOrder } from '#server/kernel/letters'
import type { SubjectKind } from '#server/kernel/vocabulary'
import { textOf } from '#server/kernel/words'
import type { LetterFacts } from './document'
import { certificateName } from './words'

export type Addressee = {
  kind: 'contact' | 'member' | 'account'
  id: string
  clientId: string | null
  name: { ar: string | null; en: string | null }
  gender: 'male' | 'female' | null
  address: string
}

type SubjectOrder = Extract<LetterOrder, { subjectId: string }>
const genderOf = (gender: string | null) => (gender === 'male' || gender === 'female' ? gender : null)

/** The client's person a letter goes to; `null` when they have left, were erased, or have no address. */
export async function contactToWrite(tx: Tx, agencyId: string, id: string): Promise<Addressee | null> {
  const contact = await tx.contact.findUnique({ where: { agencyId_id: { agencyId, id } } })
  if (!contact?.email || contact.leftOn || contact.erasedAt) return null
  const { clientId, email: address, nameAr, nameEn, gender } = contact
  return { kind: 'contact', id, clientId, name: textOf(nameAr, nameEn), gender: genderOf(gender), address }
}

/** The member an invitation goes to. */
export async function memberToWrite(tx: Tx, agencyId: string, id: string): Promise<Addressee | null> {
  const member = await tx.member.findUnique({ where: { agencyId_id: { agencyId, id } } })
  if (!member?.email || member.leftOn || member.erasedAt) return null
  const { email: address, nameAr, nameEn, gender } = member
  return { kind: 'member', id, clientId: null, name: textOf(nameAr, nameEn), gender: genderOf(gender), address }
}

/** The account whose password is to be changed: its address, and the name of whoever it is in this agency. */
export async function accountToWrite(
  tx: Tx,
  agencyId: string,
  userId: string,
): Promise<Omit<Addressee, 'address'> | null> {
  const where = { agencyId, accountId: userId, leftOn: null, erasedAt: null }
  const person = (await tx.member.findFirst({ where })) ?? (await tx.contact.findFirst({ where }))
  if (!person) return null
  const { nameAr, nameEn, gender } = person
  return { kind: 'account', id: userId, clientId: null, name: textOf(nameAr, nameEn), gender: genderOf(gender) }
}

/** The address an account signs in with. Asked by itself, because only `app_auth` may know it. */
export async function addressOf(userId: string): Promise<string | null> {
  const user = await asRole('app_auth', (tx) => tx.user.findUnique({ where: { id: userId }, select: { email: true } }))
  return user?.email ?? null
}

export async function agencyOf(tx: Tx, agencyId: string) {
  const { nameAr, nameEn } = await tx.agency.findUniqueOrThrow({ where: { id: agencyId } })
  return textOf(nameAr, nameEn)
}

/** What the subject of a letter is, and what the letter's own kind adds to it. `null` when it is not there or of another client. */
export async function subjectOf(tx: Tx, agencyId: string, order: SubjectOrder, clientId: string | null) {
  const where = { agencyId_id: { agencyId, id: order.subjectId } }
  const subject = await tx.subject.findUnique({ where })
  if (!subject || subject.clientId !== clientId || !subject.shared) return null
  const kind = subject.kind as SubjectKind
  const about = { number: subject.number ?? '', title: textOf(subject.titleAr, subject.titleEn) }
  return { ...about, kind, ...(await detailsOf(tx, agencyId, order, kind, about.number)) }
}

type Details = Partial<LetterFacts> & {
  /** The version the link is about: the page it opens shows that one. */
  versionId?: string | null
  /** What the link opens, where that is another subject than the letter's own: an invoice is read on its claim. */
  opens?: { id: string; kind: SubjectKind; number: string }
}

async function detailsOf(
  tx: Tx,
  agencyId: string,
  order: SubjectOrder,
  kind: SubjectKind,
  number: string,
): Promise<Details> {
  const where = { agencyId_id: { agencyId, id: order.subjectId } }
  if (kind === 'return_brief') {
    const { answerNeededBy } = await tx.returnBrief.findUniqueOrThrow({ where })
    const questions = await tx.question.count({ where: { agencyId, subjectId: order.subjectId } })
    return { questions, answerBy: answerNeededBy && dayFromRow(answerNeededBy) }
  }
  if (kind === 'deliverable') return deliverableDetails(tx, agencyId, order)
  if (kind === 'promise' && order.kind === 'slip') {
    const promise = await tx.promise.findUniqueOrThrow({
      where,
      include: { promiseMoves: { orderBy: { no: 'desc' }, take: 1 } },
    })
    return { newDate: dayFromRow(promise.promiseMoves[0]?.newDueOn ?? promise.dueOn) }
  }
  if (kind === 'invoice') return invoiceDetails(tx, agencyId, order.subjectId)
  if (kind === 'certificate' && order.kind === 'link')
    return { title: textOf(`${certificateName.ar} ${number}`, `${certificateName.en} ${number}`) }
  return {}
}

/** The version that was named, else the newest that was sent and stands. */
async function deliverableDetails(
  tx: Tx,
  agencyId: string,
  { kind, subjectId, versionId }: SubjectOrder,
): Promise<Details> {
  const version = await tx.version.findFirst({
    where: {
      agencyId,
      deliverableId: subjectId,
      sentAt: { not: null },
      withdrawnAt: null,
      ...(versionId ? { id: versionId } : {}),
    },
    orderBy: { no: 'desc' },
    include: { rounds: { where: { closedAt: null }, take: 1 } },
  })
  const round = version?.rounds[0]
  const { dueOn } = await tx.deliverable.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id: subjectId } } })
  return {
    version: version?.no ?? null,
    versionId: version?.id ?? null,
    answerBy: round ? dayFromRow(round.responseDueOn) : null,
    ...(kind === 'slip' ? { newDate: await plannedDayOf(tx, agencyId, subjectId, dayFromRow(dueOn)) } : {}),
  }
}

/** The day the newest plan puts work at; its own due day where no plan names it. */
async function plannedDayOf(tx: Tx, agencyId: string, subjectId: string, dueOn: Day): Promise<Day> {
  const item = await tx.planItem.findFirst({
    where: { agencyId, subjectId, plan: { isBaseline: false } },
    orderBy: { plan: { no: 'desc' } },
    select: { endsOn: true },
  })
  return item ? dayFromRow(item.endsOn) : dueOn
}

async function invoiceDetails(tx: Tx, agencyId: string, id: string): Promise<Details> {
  const invoice = await tx.invoice.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id } },
    include: { claim: { include: { subject: true } } },
  })
  const claim = invoice.claim?.subject
  return {
    total: invoice.total,
    dueOn: invoice.dueOn && dayFromRow(invoice.dueOn),
    ...(claim?.number ? { opens: { id: claim.id, kind: 'claim', number: claim.number } } : {}),
  }
}

/** The stored PDF of an invoice, by its key in the store; `null` while it is not drawn yet. */
export async function paperOf(tx: Tx, agencyId: string, invoiceId: string) {
  const paper = await tx.invoiceFile.findUnique({
    where: { agencyId_invoiceId_kind: { agencyId, invoiceId, kind: 'pdf' } },
    include: { file: { select: { id: true, name: true, mediaType: true } } },
  })
  return paper?.file ?? null
}

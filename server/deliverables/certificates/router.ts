import { calendarsOf } from '#server/calendars'
import { getContract, peopleOf } from '#server/contracts/queries'
import { paperFactsOf, paperFileOf } from '#server/deliverables/papers/queries'
import { mayPlanAtAll, mayReadCertificates, mayRequestCertificate, maySign } from '#server/deliverables/policy'
import { requestCertificate } from '#server/deliverables/requests/queries'
import { acceptableLines, approvedWork } from '#server/deliverables/requests/ready/queries'
import { isContact, isMember, mayOnlySee, reaches } from '#server/kernel/actor'
import { workingDaysBetween } from '#server/kernel/calendar'
import { todayAt } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { formatQuantity, quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { namesOf } from '#server/people'
import { acting, asking, router } from '#server/trpc'
import { listCertificates } from './list/queries'
import { contractNamed, getCertificate, signerOf, signersOf } from './queries'
import { certificateStatusOf } from './rules'
import { certificateChoicesInput, certificateInput, certificateListInput, requestCertificateInput } from './schema'

export const certificatesRouter = router({
  /** A page of certificates, those that wait for a signature first. */
  list: asking(mayReadCertificates)
    .input(certificateListInput)
    .query(async ({ ctx, input }) => {
      const list = await listCertificates(ctx.tx, input.state, input.page)
      const waiting = list.rows.filter(({ decision }) => !decision)
      const calendars = await calendarsOf(ctx.tx, [...new Set(waiting.flatMap(({ calendarId }) => calendarId ?? []))])
      return {
        ...list,
        rows: list.rows.map(({ decision, inspected, openReservations, calendarId, ...row }) => {
          const calendar = decision ? undefined : calendars.get(calendarId ?? '')
          return {
            ...row,
            status: certificateStatusOf({ decision, inspected, openReservations }),
            /** Working days since it was asked for; null once it is decided. */
            waitedDays:
              calendar && row.requestedAt ? workingDaysBetween(calendar, todayAt(row.requestedAt), ctx.today) : null,
          }
        }),
        maySign: maySign(ctx.actor),
        mayRequest: mayPlanAtAll(ctx.actor),
      }
    }),

  /** A certificate: quantities per line, the work behind it with its fingerprints, and what was decided. */
  get: asking(mayReadCertificates, { byLink: true })
    .input(certificateInput)
    .query(async ({ ctx, input }) => {
      const certificate = await getCertificate(ctx.tx, input.no)
      permit(reaches(ctx.actor, certificate.id))
      const { decision, signature, status, lines, items, ...head } = certificate
      const names = await namesOf(ctx.tx, [
        head.requestedById,
        head.requestedFromId,
        decision?.signedById,
        decision?.recordedByMemberId,
        ...items.map(({ approvedBy }) => approvedBy),
      ])
      const contract = await contractNamed(ctx.tx, head.contractId)
      const mayRecord =
        isMember(ctx.actor) && !decision && mayRequestCertificate(ctx.actor, await peopleOf(ctx.tx, head.contractId))
      return {
        no: head.no,
        kind: head.kind,
        period: head.period,
        notes: head.notes,
        imported: head.importId !== null,
        requestedAt: head.requestedAt,
        requestedBy: names.get(head.requestedById ?? '') ?? null,
        requestedFrom: names.get(head.requestedFromId ?? '') ?? null,
        contract,
        contentSha256: head.contentSha256,
        reservations: head.reservations,
        status: certificateStatusOf(status),
        lines: lines.map(({ qty, ...line }) => ({ ...line, qty: formatQuantity(qty) })),
        items: items.map(({ approvedBy, nowNo, nowSha256, ...item }) => ({
          ...item,
          approvedBy: names.get(approvedBy ?? '') ?? null,
          isCurrent: nowNo === item.versionNo && nowSha256 === item.sha256,
        })),
        decision: decision && {
          decision: decision.decision,
          at: decision.signedAt,
          by: names.get(decision.signedById) ?? null,
          outside: decision.recordedByMemberId !== null,
          recordedBy: names.get(decision.recordedByMemberId ?? '') ?? null,
          fileId: decision.fileId,
          imported: decision.importId !== null,
          contentSha256: decision.contentSha256,
          notes: { ar: decision.notesAr, en: decision.notesEn },
        },
        may: {
          sign: maySign(ctx.actor) && !mayOnlySee(ctx.actor) && !decision,
          /** Whoever approved something behind it may not sign it; the page says so before they try. */
          isApprover: items.some(({ approvedBy }) => approvedBy === ctx.actor.id),
          recordOutside: mayRecord,
        },
        signers: mayRecord ? await signersOf(ctx.tx, head.clientId, ctx.today) : [],
        /** A letter's own link opens this certificate and nothing beside it. */
        isByLink: isContact(ctx.actor) && ctx.actor.link !== undefined,
        isPrinted: decision?.importId ? true : (await paperFileOf(ctx.tx, head.id)) !== null,
      }
    }),

  /**
   * The paper of a signed certificate: the file that was drawn when it was signed. One signed before the house was in use has
   * none; its facts never change, and are given to be drawn.
   */
  paper: asking(mayReadCertificates, { byLink: true })
    .input(certificateInput)
    .query(async ({ ctx, input }) => {
      const certificate = await getCertificate(ctx.tx, input.no)
      permit(reaches(ctx.actor, certificate.id))
      const { decision } = certificate
      if (!decision || decision.decision === 'rejected') refuse('record.missing')
      const fileId = await paperFileOf(ctx.tx, certificate.id)
      if (!fileId && !decision.importId) refuse('record.missing')
      return { fileId, facts: fileId ? null : await paperFactsOf(ctx.tx, certificate) }
    }),

  /** What the form offers: lines with what is left to accept, approved work with what still keeps it back, and who would sign. */
  choices: asking(mayPlanAtAll)
    .input(certificateChoicesInput)
    .query(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.contractNo)
      permit(mayRequestCertificate(ctx.actor, await peopleOf(ctx.tx, contract.id)))
      const signerId = await signerOf(ctx.tx, contract.clientId, contract.id, ctx.today)
      const lines = await acceptableLines(ctx.tx, contract.id)
      const work = await approvedWork(ctx.tx, contract.id)
      return {
        contract: {
          no: contract.no,
          clientNumber: contract.clientNumber,
          title: contract.title,
          client: contract.client,
        },
        lines: lines.map(({ contracted, left, ...line }) => ({
          ...line,
          contracted: formatQuantity(contracted),
          left: quantityText(left),
        })),
        work: work.map(({ qty, ...one }) => ({ ...one, quantity: quantityText(qty) })),
        signer: (await namesOf(ctx.tx, [signerId])).get(signerId ?? '') ?? null,
      }
    }),

  /** Asks the contracts office to take work over: quantities per line, and the approved deliverables behind them. */
  request: acting(mayPlanAtAll)
    .input(requestCertificateInput)
    .mutation(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.contractNo)
      permit(mayRequestCertificate(ctx.actor, await peopleOf(ctx.tx, contract.id)))
      return requestCertificate(ctx, contract, input)
    }),
})

import { byDeadline, contractOf, entry } from '#server/reports/today/entries/rules'
import type { TodayCertificate, TodayEntry, TodayFacts, Viewer } from '#server/reports/today/rules'

type List = readonly TodayEntry[]

/** How many of the last certificates are shown as taken over. */
const recentCertificates = 2

const ownPromises = (facts: TodayFacts, viewer: Viewer): List =>
  facts.promises
    .filter(({ fromAgency, by }) => !fromAgency && by === viewer.id)
    .map((one) => entry(facts, one, { ref: one.ref, kind: 'own_promise', rule: 'M6', due: one.dueOn }))

const promisesToMe = (facts: TodayFacts, viewer: Viewer): List =>
  facts.promises
    .filter(({ fromAgency, to }) => fromAgency && to === viewer.id)
    .map((one) => entry(facts, one, { ref: one.ref, kind: 'promise', rule: 'M4', due: one.dueOn }))

const recentlyAccepted = (facts: TodayFacts, clientRef: string | null): readonly string[] =>
  facts.certificates
    .filter((one) => one.clientRef === clientRef && one.signedOn)
    .sort((one, other) => (other.signedOn ?? '').localeCompare(one.signedOn ?? ''))
    .slice(0, recentCertificates)
    .map(({ ref }) => ref)

/** M1 … M6: what waits for a person of the marketing side, and what waits for the agency. */
export function todayOfMarketing(facts: TodayFacts, viewer: Viewer) {
  return {
    waiting: byDeadline([
      ...facts.returnBriefs
        .filter(({ to }) => to === viewer.id)
        .map((one) =>
          entry(facts, one, {
            ref: one.ref,
            kind: 'answer_questions',
            rule: 'M1',
            due: one.answerNeededBy,
            since: one.sentOn,
          }),
        ),
      ...facts.rounds
        .filter(({ reviewer }) => reviewer === viewer.id)
        .map((one) => entry(facts, one, { ref: one.deliverableRef, kind: 'approve', rule: 'M2', due: one.dueOn })),
      ...facts.cases
        .filter(({ openedBy, waitsForClient }) => openedBy === viewer.id && waitsForClient)
        .map((one) =>
          entry(facts, one, { ref: one.ref, kind: 'case_question', rule: 'M3', dueAt: one.resolutionDueAt }),
        ),
      ...ownPromises(facts, viewer),
    ]),
    withAgency: byDeadline([
      ...facts.cases
        .filter(({ openedBy, waitsForClient }) => openedBy === viewer.id && !waitsForClient)
        .map((one) => {
          const dueAt = one.answered ? one.resolutionDueAt : one.firstResponseDueAt
          return entry(facts, one, { ref: one.ref, kind: 'case', rule: 'M3', dueAt })
        }),
      ...promisesToMe(facts, viewer),
      ...facts.changes
        .filter(({ answerTo }) => answerTo === viewer.id)
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'answer', rule: 'M5', due: one.answerDueOn })),
    ]),
    recentlyAccepted: recentlyAccepted(facts, viewer.clientRef),
  }
}

const unsigned = ({ signedOn, requestedOn }: TodayCertificate) => !signedOn && requestedOn !== null

/** K1 … K4: what waits for a person of the contracts office, and what their deputy holds. */
export function todayOfContractsOffice(facts: TodayFacts, viewer: Viewer): { waiting: List; watch: List } {
  const may = (authority: string) => viewer.authorities.includes(authority)
  const isMyClient = (contractRef: string) => contractOf(facts, contractRef)?.clientRef === viewer.clientRef
  const deputies = facts.contracts
    .filter(({ contractsLead }) => contractsLead === viewer.id)
    .flatMap(({ contractsDeputy }) => contractsDeputy ?? [])
  const certificates = (rule: string, kind: string, isHeldBy: (person: string) => boolean) =>
    facts.certificates
      .filter((one) => unsigned(one) && one.requestedFrom !== null && isHeldBy(one.requestedFrom))
      .map((one) => entry(facts, one, { ref: one.ref, kind, rule, since: one.requestedOn }))
  return {
    waiting: byDeadline([
      ...facts.fines
        .filter(({ contractRef }) => may('contract.sign') && isMyClient(contractRef))
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'decide_objection', rule: 'K1', since: one.objectedOn })),
      ...certificates('K2', 'sign_certificate', (person) => person === viewer.id),
      ...facts.claims
        .filter(({ status }) => status === 'submitted' || status === 'under_review')
        .filter(({ contractRef }) => may('claim.certify') && isMyClient(contractRef))
        .map((one) => entry(facts, one, { ref: one.ref, kind: 'certify_claim', rule: 'K3', due: one.reviewDueOn })),
    ]),
    watch: byDeadline(certificates('K4', 'certificate_with_deputy', (person) => deputies.includes(person))),
  }
}

/** A finance contact's claims on their way to payment, and what they promised. */
export function todayOfClientFinance(facts: TodayFacts, viewer: Viewer): { waiting: List; watch: List } {
  const mine = facts.claims.filter(({ clientRef, due }) => clientRef === viewer.clientRef && due > 0n)
  const rowOf = (kind: string) => (one: (typeof mine)[number]) =>
    entry(facts, one, {
      ref: one.ref,
      kind,
      rule: 'N1',
      due: one.paymentDueOn,
      since: one.certifiedOn ?? one.submittedOn,
      isMoney: true,
    })
  const isCertified = ({ certifiedOn }: (typeof mine)[number]) => certifiedOn !== null
  return {
    waiting: byDeadline([...mine.filter(isCertified).map(rowOf('pay_claim')), ...ownPromises(facts, viewer)]),
    watch: byDeadline(mine.filter((one) => !isCertified(one)).map(rowOf('certification_awaited'))),
  }
}

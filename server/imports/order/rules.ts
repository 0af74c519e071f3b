import { type Fault, valuesAt } from '#server/imports/faults/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'

/** Days that must not come before other days, in the records of one list. */
const spans: readonly (readonly [path: string, from: string, until: string])[] = [
  ['calendar.overrides[]', 'from', 'to'],
  ['calendar.holidays[]', 'from', 'to'],
  ['contracts[]', 'start', 'end'],
  ['purchaseOrders[]', 'issued', 'due'],
  ['changeOrders[]', 'requested', 'approved'],
  ['guarantees[]', 'issued', 'expires'],
  ['extensionClaims[]', 'suspendedFrom', 'suspendedTo'],
  ['plan[]', 'plannedStart', 'plannedFinish'],
  ['plannedHandOvers[]', 'from', 'until'],
  ['deliverables[].reviewRounds[]', 'openedAt', 'closedAt'],
  ['claims[]', 'submitted', 'certified'],
  ['claims[]', 'certified', 'paymentOrder'],
  ['claims[]', 'returned', 'resubmitted'],
  ['returnBriefs[]', 'sentAt', 'answeredAt'],
  ['cases[]', 'openedAt', 'resolvedAt'],
  ['cases[].pauses[]', 'from', 'to'],
  ['promises[]', 'madeAt', 'due'],
  ['expectations[]', 'askedAt', 'closedAt'],
]

/** Dates that contradict each other, and parts of a record that do not belong together. */
export function orderFaults(file: EngagementFile): readonly Fault[] {
  const backwards = spans.flatMap(([path, from, until]) =>
    valuesAt(file, path).flatMap(({ place, value }) => {
      const record = value as Record<string, string | null>
      const [start, end] = [record[from], record[until]]
      return start && end && end < start
        ? [{ place: `${place}.${until}`, problem: `${end} is before ${from} ${start}` }]
        : []
    }),
  )
  return [
    ...backwards,
    ...overlapFaults(file),
    ...file.contracts.flatMap(contractFaults),
    ...file.deliverables.flatMap(workFaults),
    ...file.requirements.flatMap((requirement) => requirementFaults(file, requirement)),
    ...file.briefs.flatMap(quoteFaults),
    ...strangerFaults(file),
    ...holderFaults(file),
    ...officeFaults(file),
  ]
}

/** A day is a holiday once, and has its special hours once. */
const overlapFaults = ({ calendar }: EngagementFile): Fault[] =>
  (['holidays', 'overrides'] as const).flatMap((list) =>
    calendar[list].flatMap((span, index) =>
      calendar[list]
        .slice(0, index)
        .filter(({ from, to }) => from <= span.to && span.from <= to)
        .map(({ from, to }) => ({
          place: `calendar.${list}[${index}]`,
          problem: `lies over the one from ${from} to ${to}`,
        })),
    ),
  )

function contractFaults({ id, form, ceilingNetHalalas, netHalalas }: FileRecord<'contracts'>): Fault[] {
  const place = `contracts (${id})`
  if (form === 'framework' && !ceilingNetHalalas) return [{ place, problem: 'a framework needs ceilingNetHalalas' }]
  if (form !== 'framework' && ceilingNetHalalas) return [{ place, problem: 'only a framework has ceilingNetHalalas' }]
  return form !== 'framework' && netHalalas === null ? [{ place, problem: 'netHalalas is missing' }] : []
}

function workFaults({ id, versions, reviewRounds }: FileRecord<'deliverables'>): Fault[] {
  const numbers = new Set(versions.map(({ no }) => no))
  const place = `deliverables (${id})`
  return [
    ...(numbers.size < versions.length ? [{ place, problem: 'two versions have one number' }] : []),
    ...reviewRounds.flatMap(({ no, version, outcome, closedAt }) => [
      ...(numbers.has(version) ? [] : [{ place: `${place} round ${no}`, problem: `there is no version ${version}` }]),
      ...((outcome === 'open') === (closedAt === null)
        ? []
        : [
            {
              place: `${place} round ${no}`,
              problem: 'a closed round has a time and an outcome, an open one has neither',
            },
          ]),
    ]),
    ...(reviewRounds.filter(({ closedAt }) => closedAt === null).length > 1
      ? [{ place, problem: 'two review rounds are open at once' }]
      : []),
  ]
}

function requirementFaults(file: EngagementFile, { id, checks, span, briefId }: FileRecord<'requirements'>): Fault[] {
  const place = `requirements (${id})`
  const brief = file.briefs.find((candidate) => candidate.id === briefId)
  const unsaid = span && brief && brief.rawText.slice(span.start, span.end) !== span.quote
  return [
    ...(unsaid ? [{ place: `${place}.span`, problem: 'the quote is not in the client’s words at that place' }] : []),
    ...checks.flatMap(({ deliverableId, version, certificateId }, index) => {
      const at = `${place}.checks[${index}]`
      if ((version === null) === (certificateId === null))
        return [{ place: at, problem: 'names a version or a certificate, exactly one' }]
      const work = file.deliverables.find((candidate) => candidate.id === deliverableId)
      return version !== null && !work?.versions.some(({ no }) => no === version)
        ? [{ place: at, problem: `there is no version ${deliverableId}@${version}` }]
        : []
    }),
  ]
}

const quoteFaults = ({ id, rawText, structured }: FileRecord<'briefs'>): Fault[] =>
  Object.entries(structured ?? {}).flatMap(([field, { span }]) =>
    span && rawText.slice(span.start, span.end) !== span.quote
      ? [
          {
            place: `briefs (${id}).structured.${field}.span`,
            problem: 'the quote is not in the client’s words at that place',
          },
        ]
      : [],
  )

/** People who speak on the contract of another client. */
function strangerFaults(file: EngagementFile): Fault[] {
  const clientOfContract = new Map(file.contracts.map(({ id, clientId }) => [id, clientId]))
  const clientOfContact = new Map(file.contacts.map(({ id, clientId }) => [id, clientId]))
  const check = (place: string, contractId: string | null, contactId: string | null) => {
    const right = contractId ? clientOfContract.get(contractId) : null
    const own = contactId ? clientOfContact.get(contactId) : null
    return right && own && right !== own
      ? [{ place, problem: `${contactId} is not of the client of ${contractId}` }]
      : []
  }
  return [
    ...file.briefs.flatMap(({ id, contractId, from }) => check(`briefs (${id}).from`, contractId, from)),
    ...file.deliverables.flatMap(({ id, contractId, reviewRounds }) =>
      reviewRounds.flatMap(({ no, reviewer }) => check(`deliverables (${id}) round ${no}`, contractId, reviewer)),
    ),
    ...file.acceptanceCertificates.flatMap(({ id, contractId, signedBy }) =>
      check(`acceptanceCertificates (${id}).signedBy`, contractId, signedBy),
    ),
    ...file.performanceEvaluations.flatMap(({ id, contractId, by }) =>
      check(`performanceEvaluations (${id}).by`, contractId, by),
    ),
  ]
}

/** Whoever holds a thing sits on the side that holds it. */
function holderFaults(file: EngagementFile): Fault[] {
  const sides = new Map<string, string>([
    ...file.agencyUsers.map(({ id }) => [id, 'agency'] as const),
    ...file.contacts.map(({ id, side }) => [id, side] as const),
  ])
  return file.handOvers.flatMap(({ id, to, holderId }) =>
    holderId && sides.get(holderId) !== to
      ? [{ place: `handOvers (${id})`, problem: `${holderId} does not sit on side ${to}` }]
      : [],
  )
}

/** Marketing says that work is right, the contracts office signs; nobody does both for one piece of work. */
function officeFaults(file: EngagementFile): Fault[] {
  const sideOf = new Map(file.contacts.map(({ id, side }) => [id, side]))
  const isApproval = (outcome: string) => outcome === 'approved' || outcome === 'approved_with_notes'
  return [
    ...file.deliverables.flatMap(({ id, reviewRounds }) =>
      reviewRounds
        .filter(({ outcome, reviewer }) => isApproval(outcome) && sideOf.get(reviewer) !== 'marketing')
        .map(({ no, reviewer }) => ({
          place: `deliverables (${id}) round ${no}`,
          problem: `${reviewer} is not of marketing`,
        })),
    ),
    ...file.acceptanceCertificates
      .filter(({ signedBy }) => signedBy !== null && sideOf.get(signedBy) !== 'contracts')
      .map(({ id, signedBy }) => ({
        place: `acceptanceCertificates (${id}).signedBy`,
        problem: `${signedBy} is not of the contracts office`,
      })),
  ]
}

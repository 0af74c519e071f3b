import { type Fault, valuesAt } from '#server/imports/faults/rules'
import type { EngagementFile } from '#server/imports/schema'

/** The lists whose records other records name. */
const targets = {
  member: ['agencyUsers'],
  contact: ['contacts'],
  person: ['agencyUsers', 'contacts'],
  client: ['clients'],
  contract: ['contracts'],
  order: ['purchaseOrders'],
  line: [],
  brief: ['briefs'],
  requirement: ['requirements'],
  returnBrief: ['returnBriefs'],
  deliverable: ['deliverables'],
  certificate: ['acceptanceCertificates'],
  milestone: ['milestones'],
  claim: ['claims'],
  invoice: ['invoices'],
  guarantee: ['guarantees'],
  penalty: ['penalties'],
  case: ['cases'],
  survey: ['surveys'],
  subject: [
    ...[
      'contracts',
      'purchaseOrders',
      'changeOrders',
      'guarantees',
      'extensionClaims',
      'penalties',
      'performanceEvaluations',
    ],
    ...[
      'briefs',
      'returnBriefs',
      'deliverables',
      'acceptanceCertificates',
      'milestones',
      'claims',
      'invoices',
      'creditNotes',
    ],
    ...['collections', 'interactions', 'cases', 'promises', 'surveys', 'expectations'],
  ],
  /** Proofs also name rows of the plan, versions (`DL-01@2`) and review rounds (`DL-01#2`). */
  proof: [],
} as const
type Target = keyof typeof targets

/** Which values name which records. What is absent names nothing. */
const references: readonly (readonly [path: string, target: Target])[] = [
  ['contacts[].clientId', 'client'],
  ['contracts[].clientId', 'client'],
  ['pairs[].contractId', 'contract'],
  ['pairs[].accountManager', 'member'],
  ['pairs[].projectManager', 'member'],
  ['pairs[].marketingLead', 'contact'],
  ['pairs[].contractsLead', 'contact'],
  ['pairs[].deputies.accountManager', 'member'],
  ['pairs[].deputies.projectManager', 'member'],
  ['pairs[].deputies.marketingLead', 'contact'],
  ['pairs[].deputies.contractsLead', 'contact'],
  ['purchaseOrders[].contractId', 'contract'],
  ['purchaseOrders[].lines[].lineId', 'line'],
  ['changeOrders[].contractId', 'contract'],
  ['changeOrders[].items[].lineId', 'line'],
  ['changeOrders[].answerOwnerId', 'member'],
  ['changeOrders[].answerTo', 'contact'],
  ['guarantees[].contractId', 'contract'],
  ['guarantees[].purchaseOrderId', 'order'],
  ['extensionClaims[].contractId', 'contract'],
  ['extensionClaims[].purchaseOrderId', 'order'],
  ['penalties[].contractId', 'contract'],
  ['penalties[].purchaseOrderId', 'order'],
  ['penalties[].claimId', 'claim'],
  ['penalties[].baseLineId', 'line'],
  ['penalties[].deliverableId', 'deliverable'],
  ['performanceEvaluations[].contractId', 'contract'],
  ['performanceEvaluations[].purchaseOrderId', 'order'],
  ['performanceEvaluations[].by', 'contact'],
  ['briefs[].contractId', 'contract'],
  ['briefs[].purchaseOrderId', 'order'],
  ['briefs[].lineId', 'line'],
  ['briefs[].from', 'contact'],
  ['briefs[].supersedes', 'brief'],
  ['briefs[].supersededBy', 'brief'],
  ['briefs[].resolvedBy', 'returnBrief'],
  ['briefs[].ownerId', 'member'],
  ['briefs[].scopeDecision.by', 'member'],
  ['briefs[].scopeDecision.deliverableId', 'deliverable'],
  ['requirements[].briefId', 'brief'],
  ['requirements[].deliverableIds[]', 'deliverable'],
  ['requirements[].checks[].deliverableId', 'deliverable'],
  ['requirements[].checks[].certificateId', 'certificate'],
  ['requirements[].checks[].by', 'person'],
  ['requirements[].checks[].waivedBy', 'person'],
  ['returnBriefs[].briefId', 'brief'],
  ['returnBriefs[].by', 'member'],
  ['returnBriefs[].to', 'contact'],
  ['returnBriefs[].answeredBy', 'contact'],
  ['deliverables[].briefId', 'brief'],
  ['deliverables[].contractId', 'contract'],
  ['deliverables[].purchaseOrderId', 'order'],
  ['deliverables[].lineId', 'line'],
  ['deliverables[].milestoneId', 'milestone'],
  ['deliverables[].acceptanceId', 'certificate'],
  ['deliverables[].accountOwnerId', 'member'],
  ['deliverables[].scopeDecision.by', 'member'],
  ['deliverables[].scopeDecision.rateLineId', 'line'],
  ['deliverables[].reviewRounds[].reviewer', 'contact'],
  ['acceptanceCertificates[].contractId', 'contract'],
  ['acceptanceCertificates[].purchaseOrderId', 'order'],
  ['acceptanceCertificates[].deliverables[]', 'deliverable'],
  ['acceptanceCertificates[].signedBy', 'contact'],
  ['acceptanceCertificates[].requestedFrom', 'contact'],
  ['acceptanceCertificates[].claimId', 'claim'],
  ['acceptanceCertificates[].lines[].lineId', 'line'],
  ['acceptanceCertificates[].lines[].milestoneId', 'milestone'],
  ['acceptanceCertificates[].lines[].shortfall.deliverableId', 'deliverable'],
  ['milestones[].purchaseOrderId', 'order'],
  ['milestones[].claimId', 'claim'],
  ['plan[].subjectId', 'subject'],
  ['plan[].dependsOn[]', 'subject'],
  ['plan[].noticeId', 'subject'],
  ['handOvers[].holderId', 'person'],
  ['handOvers[].subjectIds[]', 'subject'],
  ['handOvers[].proof.ref', 'proof'],
  ['plannedHandOvers[].subjectId', 'subject'],
  ['quantityEntries[].contractId', 'contract'],
  ['quantityEntries[].purchaseOrderId', 'order'],
  ['quantityEntries[].lineId', 'line'],
  ['quantityEntries[].ref', 'subject'],
  ['claims[].contractId', 'contract'],
  ['claims[].purchaseOrderId', 'order'],
  ['claims[].lines[].lineId', 'line'],
  ['claims[].lines[].milestoneId', 'milestone'],
  ['claims[].inputs.lines[].lineId', 'line'],
  ['claims[].inputs.lines[].milestoneId', 'milestone'],
  ['claims[].inputs.nonExecuted[].lineId', 'line'],
  ['claims[].inputs.nonExecuted[].deliverableId', 'deliverable'],
  ['claims[].inputs.fines[].penaltyId', 'penalty'],
  ['claims[].inputs.guaranteeId', 'guarantee'],
  ['invoices[].claimId', 'claim'],
  ['creditNotes[].invoiceId', 'invoice'],
  ['creditNotes[].inputs.serviceCredit.claimId', 'claim'],
  ['creditNotes[].inputs.serviceCredit.lineId', 'line'],
  ['creditNotes[].inputs.serviceCredit.agreedWith', 'contact'],
  ['creditNotes[].inputs.serviceCredit.caseId', 'case'],
  ['collections[].invoiceId', 'invoice'],
  ['interactions[].clientId', 'client'],
  ['interactions[].contactId', 'contact'],
  ['interactions[].userId', 'member'],
  ['interactions[].linked[].ref', 'subject'],
  ['cases[].clientId', 'client'],
  ['cases[].contactId', 'contact'],
  ['cases[].ownerId', 'member'],
  ['cases[].linkedIds[]', 'subject'],
  ['promises[].clientId', 'client'],
  ['promises[].madeBy', 'person'],
  ['promises[].madeTo', 'person'],
  ['promises[].moves[].agreedBy', 'person'],
  ['surveys[].scope', 'subject'],
  ['surveys[].responses[].contactId', 'contact'],
  ['expectations[].contractId', 'contract'],
  ['expectations[].invited[]', 'contact'],
  ['expectations[].answers[].contactId', 'contact'],
  ['expectations[].sealedGuess.by', 'member'],
  ['expectations[].sealedGuess.guesses[].contactId', 'contact'],
  ['expectations[].followUp.surveyId', 'survey'],
]

type Named = { readonly id: string }
const namesIn = (file: EngagementFile, lists: readonly string[]) =>
  lists.flatMap((list) => (file as unknown as Record<string, readonly Named[]>)[list] ?? []).map(({ id }) => id)

/** The names that each kind of reference may use. */
function known(file: EngagementFile): Record<Target, ReadonlySet<string>> {
  const sets = Object.fromEntries(
    Object.entries(targets).map(([target, lists]) => [target, new Set(namesIn(file, lists))]),
  ) as Record<Target, Set<string>>
  sets.line = new Set(file.contracts.flatMap(({ lines }) => lines.map(({ id }) => id)))
  const stages = file.deliverables.flatMap(({ id, versions, reviewRounds }) => [
    ...versions.map(({ no }) => `${id}@${no}`),
    ...reviewRounds.map(({ no }) => `${id}#${no}`),
  ])
  sets.proof = new Set([...sets.subject, ...file.plan.map(({ id }) => id), ...stages])
  return sets
}

/** Names that lead nowhere, and names that two records carry. */
export function referenceFaults(file: EngagementFile): readonly Fault[] {
  const names = known(file)
  const lost = references.flatMap(([path, target]) =>
    valuesAt(file, path)
      .filter(({ value }) => !names[target].has(String(value)))
      .map(({ place, value }) => ({ place, problem: `there is no ${target} ${String(value)} in the file` })),
  )
  return [...lost, ...repeated(file)]
}

function repeated(file: EngagementFile): readonly Fault[] {
  const lists = [
    ...targets.person,
    ...targets.client,
    ...targets.subject,
    'requirements',
    'plan',
    'quantityEntries',
    'handOvers',
  ]
  const paths = [...lists.map((list) => `${list}[].id`), 'contracts[].lines[].id']
  return paths.flatMap((path) => {
    const seen = new Set<unknown>()
    return valuesAt(file, path).flatMap(({ place, value }) => {
      if (seen.has(value)) return [{ place, problem: `${String(value)} names two records` }]
      seen.add(value)
      return []
    })
  })
}

import { sourceFiles } from '#tests/support/source-files'

/** People of the sample, by what they may open. */
const people = {
  hind: 'hind@midad-alwaha.example',
  omar: 'omar@midad-alwaha.example',
  amal: 'amal@midad-alwaha.example',
  noura: 'noura@oasis-ministry.example',
  abeer: 'abeer@trails-authority.example',
  mona: 'mona@oasis-ministry.example',
} as const

export type Visit = { route: string; path: string; as: string | null; status?: number }

const to = (path: string, as: keyof typeof people | null = 'hind', status = 200): Omit<Visit, 'route'> => ({
  path,
  as: as && people[as],
  status,
})

/** Where each page of the house stands in the sample, and who opens it. A page that is not here fails the test of pages. */
const visits: Record<string, Omit<Visit, 'route'>> = {
  '_agency.$': to('/nowhere', 'hind', 404),
  '_agency.ageing': to('/ageing', 'omar'),
  '_agency.briefs.$no._index': to('/briefs/BR-09'),
  '_agency.briefs.$no.requirements': to('/briefs/BR-09/requirements'),
  '_agency.briefs.$no.return': to('/briefs/BR-06/return'),
  '_agency.briefs._index': to('/briefs'),
  '_agency.briefs.new': to('/briefs/new', 'amal'),
  '_agency.cases.$no': to('/cases/CA-08'),
  '_agency.cases._index': to('/cases'),
  '_agency.cases.new': to('/cases/new'),
  '_agency.certificates.$no._index': to('/certificates/AC-3'),
  '_agency.certificates.$no.outside': to('/certificates/AC-6/outside'),
  '_agency.certificates._index': to('/certificates'),
  '_agency.certificates.new': to('/certificates/new?contract=CT-1'),
  '_agency.claims.$no._index': to('/claims/CM-104', 'omar'),
  '_agency.claims.$no.record': to('/claims/CM-104/record', 'omar'),
  '_agency.claims._index': to('/claims', 'omar'),
  '_agency.claims.new': to('/claims/new?contract=CT-1'),
  '_agency.clients.$no._index': to('/clients/CL-1'),
  '_agency.clients.$no.edit': to('/clients/CL-1/edit'),
  '_agency.clients.$no.people.$contactId': to('/clients/CL-1/people/{contact}'),
  '_agency.clients.$no.people.new': to('/clients/CL-1/people/new'),
  '_agency.clients._index': to('/clients'),
  '_agency.clients.new': to('/clients/new'),
  '_agency.contracts.$no._index': to('/contracts/CT-1'),
  '_agency.contracts.$no.lines.import': to('/contracts/CT-1/lines/import'),
  '_agency.contracts.$no.people': to('/contracts/CT-1/people'),
  '_agency.contracts.$no.scope': to('/contracts/CT-1/scope'),
  '_agency.contracts._index': to('/contracts'),
  '_agency.contracts.new': to('/contracts/new?client=CL-1'),
  '_agency.deliverables.$no._index': to('/deliverables/DL-08'),
  '_agency.deliverables.$no.v.$n._index': to('/deliverables/DL-07/v/1'),
  '_agency.deliverables.$no.v.$n.outside': to('/deliverables/DL-07/v/1/outside'),
  '_agency.deliverables.$no.versions.new': to('/deliverables/DL-11/versions/new'),
  '_agency.deliverables._index': to('/deliverables'),
  '_agency.deliverables.new': to('/deliverables/new?contract=CT-1'),
  '_agency.engagements.$no._index': to('/engagements/CT-1'),
  '_agency.engagements.$no.briefs': to('/engagements/CT-1/briefs'),
  '_agency.engagements.$no.conversation': to('/engagements/CT-1/conversation'),
  '_agency.engagements.$no.deliverables': to('/engagements/CT-1/deliverables'),
  '_agency.engagements.$no.evidence': to('/engagements/CT-1/evidence'),
  '_agency.engagements.$no.money': to('/engagements/CT-1/money'),
  '_agency.engagements.$no.scope': to('/engagements/CT-1/scope'),
  '_agency.engagements.$no.timeline': to('/engagements/CT-1/timeline'),
  '_agency.engagements._index': to('/engagements'),
  '_agency.imports.$id': to('/imports/{import}'),
  '_agency.interactions.new': to('/interactions/new?client=CL-1'),
  '_agency.invoices.$no._index': to('/invoices/IN-104', 'omar'),
  '_agency.invoices.$no.credit': to('/invoices/IN-104/credit', 'omar'),
  '_agency.invoices._index': to('/invoices', 'omar'),
  '_agency.mailbox': to('/mailbox'),
  '_agency.promises._index': to('/promises'),
  '_agency.promises.new': to('/promises/new?client=CL-1'),
  '_agency.search': to('/search?q=الحملة'),
  '_agency.settings.agency': to('/settings/agency', 'amal'),
  '_agency.settings.me': to('/settings/me'),
  '_agency.settings.people': to('/settings/people', 'amal'),
  '_agency.timeline': to('/timeline'),
  '_agency.today': to('/today'),
  '_open.choose': to('/choose', null),
  '_open.forgot': to('/forgot', null),
  '_open.reset.$token': to('/reset/nothing', null),
  '_open.sign-in': to('/sign-in', null),
  'p.$': to('/p/nowhere', 'noura', 404),
  'p._index': to('/p', 'noura'),
  'p.ask': to('/p/ask', 'noura'),
  'p.briefs.$no': to('/p/briefs/BR-09', 'abeer'),
  'p.briefs._index': to('/p/briefs', 'noura'),
  'p.briefs.new': to('/p/briefs/new', 'noura'),
  'p.cases.$no': to('/p/cases/CA-08', 'noura'),
  'p.certificates.$no.sign': to('/p/certificates/AC-6/sign', 'mona'),
  'p.certificates._index': to('/p/certificates', 'mona'),
  'p.claims.$no': to('/p/claims/CM-105', 'mona'),
  'p.contract': to('/p/contract', 'mona'),
  'p.mailbox': to('/p/mailbox', 'noura'),
  'p.promises': to('/p/promises', 'noura'),
  'p.return.$no': to('/p/return/RB-02', 'noura'),
  'p.work.$no.v.$n': to('/p/work/DL-07/v/1', 'abeer'),
  'p.work._index': to('/p/work', 'abeer'),
}

/** Every page of the house: a route file that draws something and is no frame around others. */
export function everyPage(): Visit[] {
  const pages = sourceFiles('app')
    .filter(
      ({ path, source }) =>
        path.startsWith('app/routes/$locale.') && path.endsWith('.tsx') && !source.includes('<Outlet'),
    )
    .filter(({ source }) => /export default function/.test(source))
    .map(({ path }) => path.replace('app/routes/$locale.', '').replace(/\.tsx$/, ''))
  return pages.map((route) => {
    const visit = visits[route]
    if (!visit) throw new Error(`Page ${route} has no visit in tests/support/pages.ts`)
    return { route, ...visit }
  })
}

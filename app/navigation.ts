import type { IconName } from '#app/ui/icon'
import type { Role, Side } from '#server/kernel/actor'
import type { Words } from '#server/kernel/words'

export type NavigationItem = {
  /** Without the language: `/briefs` stands for `/ar/briefs`. */
  path: string
  words: Words
  icon: IconName
  /** Other addresses that belong under this one. */
  also?: readonly string[]
  /** Addresses below its own are not its own: it is the beginning of them all. */
  isStart?: boolean
}

const agency: readonly (NavigationItem & { hiddenFrom?: readonly Role[] })[] = [
  { path: '/today', icon: 'today', words: { ar: 'اليوم', en: 'Today' } },
  { path: '/briefs', icon: 'brief', words: { ar: 'الموجزات', en: 'Briefs' } },
  {
    path: '/deliverables',
    icon: 'deliverable',
    words: { ar: 'المخرجات', en: 'Deliverables' },
    also: ['/certificates'],
  },
  { path: '/timeline', icon: 'timeline', words: { ar: 'الجدول الزمني', en: 'Timeline' } },
  { path: '/contracts', icon: 'contract', words: { ar: 'العقود والنطاق', en: 'Contracts & scope' } },
  {
    path: '/claims',
    icon: 'money',
    words: { ar: 'المستخلصات والفواتير', en: 'Claims & invoices' },
    also: ['/invoices', '/ageing'],
    hiddenFrom: ['creative'],
  },
  {
    path: '/clients',
    icon: 'people',
    words: { ar: 'العملاء', en: 'Clients' },
    also: ['/engagements', '/interactions', '/cases'],
  },
  { path: '/promises', icon: 'promise', words: { ar: 'الوعود', en: 'Promises' } },
]

/** What a member finds in the rail. What they may not open is absent, not disabled. */
export const agencyNavigation = (roles: readonly Role[]): readonly NavigationItem[] =>
  agency.filter(({ hiddenFrom = [] }) => roles.length === 0 || roles.some((role) => !hiddenFrom.includes(role)))

/** Where a client's person begins, as the way back to it is named too. */
export const portalStart = { ar: 'ينتظرك', en: 'Waiting' }

const portal: readonly (NavigationItem & { seenBy: readonly Side[] })[] = [
  {
    path: '/p',
    icon: 'today',
    words: portalStart,
    also: ['/p/return', '/p/claims'],
    isStart: true,
    seenBy: ['marketing', 'contracts', 'finance'],
  },
  {
    path: '/p/work',
    icon: 'brief',
    words: { ar: 'الأعمال', en: 'Work' },
    also: ['/p/briefs'],
    seenBy: ['marketing'],
  },
  { path: '/p/certificates', icon: 'file', words: { ar: 'الشهادات', en: 'Certificates' }, seenBy: ['contracts'] },
  {
    path: '/p/promises',
    icon: 'promise',
    words: { ar: 'الوعود', en: 'Promises' },
    seenBy: ['marketing', 'contracts', 'finance'],
  },
  { path: '/p/contract', icon: 'contract', words: { ar: 'العقد', en: 'Contract' }, seenBy: ['contracts'] },
  {
    path: '/p/ask',
    icon: 'comment',
    words: { ar: 'اسأل', en: 'Ask' },
    also: ['/p/cases'],
    seenBy: ['marketing', 'contracts', 'finance'],
  },
]

/** What a client's person finds in the head of the portal. */
export const portalNavigation = (side: Side): readonly NavigationItem[] =>
  portal.filter(({ seenBy }) => seenBy.includes(side))

/** Which item an address stands under: the one whose path, or whose guest's path, begins it and is longest. */
export function currentItem<Item extends NavigationItem>(items: readonly Item[], address: string): Item | undefined {
  const path = address.replace(/^\/(ar|en)(?=\/|$)/, '')
  const covers = (start: string) => path === start || path.startsWith(`${start}/`)
  const length = ({ path: own, also = [], isStart }: NavigationItem) => {
    const starts = [...(isStart && path !== own ? [] : [own]), ...also]
    return Math.max(0, ...starts.filter(covers).map((start) => start.length))
  }
  return [...items].sort((one, other) => length(other) - length(one)).find((item) => length(item) > 0)
}

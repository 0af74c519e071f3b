import { describe, expect, it } from 'vitest'
import { agencyNavigation, currentItem, portalNavigation } from '#app/navigation'
import { localeInPath, localeOf, readTheme, safePath, themeOf } from '#app/preferences.server'
import { initialsOf } from '#app/ui/person'
import { wordsFor } from '#app/words'
import { day } from '#server/kernel/day'

const asking = (headers: Record<string, string>) => new Request('http://mujaz.test/', { headers })

describe('the rail', () => {
  const paths = (roles: Parameters<typeof agencyNavigation>[0]) => agencyNavigation(roles).map(({ path }) => path)

  it('has one order for everybody', () => {
    expect(paths(['account_manager'])).toEqual([
      '/today',
      '/briefs',
      '/deliverables',
      '/timeline',
      '/contracts',
      '/claims',
      '/clients',
      '/promises',
    ])
  })

  it('leaves money out for creatives, unless they have another role', () => {
    expect(paths(['creative'])).not.toContain('/claims')
    expect(paths(['creative', 'finance'])).toContain('/claims')
  })

  it('marks where the reader is, also on the pages that stand under an item', () => {
    const items = agencyNavigation(['finance'])
    expect(currentItem(items, '/ar/briefs/BR-06/return')?.path).toBe('/briefs')
    expect(currentItem(items, '/en/invoices/INV-2026-000001')?.path).toBe('/claims')
    expect(currentItem(items, '/ar/engagements/CT-1')?.path).toBe('/clients')
    expect(currentItem(items, '/ar/briefsx')).toBeUndefined()
    expect(currentItem(portalNavigation('marketing'), '/ar/p/work/DL-08/v/4')?.path).toBe('/p/work')
    expect(currentItem(portalNavigation('contracts'), '/ar/p')?.path).toBe('/p')
    expect(currentItem(portalNavigation('contracts'), '/ar/p/claims/CM-105')?.path).toBe('/p')
    expect(currentItem(portalNavigation('contracts'), '/ar/p/nothing-here')).toBeUndefined()
  })

  it('shows the contract and the certificates to the contracts office only', () => {
    const seen = (side: Parameters<typeof portalNavigation>[0]) => portalNavigation(side).map(({ path }) => path)
    expect(seen('contracts')).toEqual(['/p', '/p/certificates', '/p/promises', '/p/contract', '/p/ask'])
    expect(seen('marketing')).toEqual(['/p', '/p/work', '/p/promises', '/p/ask'])
  })
})

describe('preferences', () => {
  it('takes the language from the cookie, then from the browser by weight, then Arabic', () => {
    expect(localeOf(asking({ Cookie: 'theme=dark; locale=en', 'Accept-Language': 'ar' }))).toBe('en')
    expect(localeOf(asking({ 'Accept-Language': 'fr, ar;q=0.4, en-GB;q=0.8' }))).toBe('en')
    expect(localeOf(asking({ 'Accept-Language': 'en;q=0, fr' }))).toBe('ar')
    expect(localeOf(asking({ Cookie: 'locale=../../etc' }))).toBe('ar')
    expect(localeInPath('/en/briefs')).toBe('en')
    expect(localeInPath('/english')).toBeNull()
  })

  it('knows three themes and no other', () => {
    expect(themeOf(asking({ Cookie: 'theme=dark' }))).toBe('dark')
    expect(themeOf(asking({ Cookie: 'theme=pink' }))).toBe('system')
    expect(readTheme('light')).toBe('light')
    expect(readTheme(null)).toBe('system')
  })

  it.each(['//evil.test', '/\\evil.test', 'https://evil.test', '/a b', '', null])('does not return to %s', (path) => {
    expect(safePath(path)).toBe('/')
  })

  it('returns to a page of the house', () => {
    expect(safePath('/ar/briefs?sort=due')).toBe('/ar/briefs?sort=due')
  })
})

describe('words', () => {
  const arabic = wordsFor({ locale: 'ar', today: day('2026-11-15') })
  const english = wordsFor({ locale: 'en', today: day('2026-11-15') })

  it('says a day of this year without its year, unless a document asks for it', () => {
    expect(arabic.day('2026-11-17', { weekday: true })).toBe('الثلاثاء 17\u00a0نوفمبر')
    expect(arabic.day('2026-11-17', { year: true })).toBe('17\u00a0نوفمبر 2026')
    expect(english.day('2027-01-03')).toBe('3\u00a0January 2027')
  })

  it('writes money with a true minus and the currency of the language', () => {
    expect(english.money('-6500')).toBe('−6,500.00')
    expect(english.riyals('301755.00')).toBe('SAR\u00a0301,755.00')
    expect(arabic.riyals('153000', { whole: true })).toBe('153,000\u00a0ر.س')
  })

  it('says an unknown problem in the reader’s language', () => {
    expect(arabic.tError({ message: 'no.such.problem' })).toBe(arabic.tError({ message: 'invalid' }))
  })
})

describe('a person’s sign', () => {
  it.each([
    ['فارس العمري', 'ف\u200cع'],
    ['د. نورة القحطاني', 'ن\u200cق'],
    ['Faris Al-Omari', 'FO'],
    ['Mona', 'M'],
  ])('%s is %s', (name, sign) => expect(initialsOf(name)).toBe(sign))
})

import { isLocale, type Locale } from '#server/kernel/words'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const isTheme = (value: unknown): value is Theme => themes.includes(value as Theme)
const year = 365 * 24 * 60 * 60

function cookieIn(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** A preference is no secret: the page reads it back, and it says nothing about the person. */
const preference = (name: string, value: string) => `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax`

export const themeCookie = (theme: Theme): string => preference('theme', theme)
export const localeCookie = (locale: Locale): string => preference('locale', locale)

export function themeOf(request: Request): Theme {
  const theme = cookieIn(request, 'theme')
  return isTheme(theme) ? theme : 'system'
}

/** Reads what the switch posted; anything else means as the device does. */
export const readTheme = (value: unknown): Theme => (isTheme(value) ? value : 'system')

/**
 * The language of an address that names none: what was chosen before, then what the browser asks for, then Arabic.
 * The first language of `Accept-Language` that the house speaks wins, by its weight.
 */
export function localeOf(request: Request): Locale {
  const chosen = cookieIn(request, 'locale')
  if (isLocale(chosen)) return chosen
  const asked = (request.headers.get('Accept-Language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/)
      return { locale: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return asked.map(({ locale }) => locale).find(isLocale) ?? 'ar'
}

/** The language an address names, `/ar/…` or `/en/…`. */
export function localeInPath(path: string): Locale | null {
  const [, first] = path.split('/')
  return isLocale(first) ? first : null
}

/** Whether this request's language was not yet remembered. */
export const isNewLocale = (request: Request, locale: Locale): boolean => cookieIn(request, 'locale') !== locale

/** Where to return after a preference was posted: a path of this house, never another host. */
export function safePath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : '/'
}

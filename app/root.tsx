import plexArabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import plexLatin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url'
import readexArabic from '@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2?url'
import readexLatin from '@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2?url'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLocation,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useNonce, useRequestId } from '#app/nonce'
import { documentFacts } from '#app/root.server'
import { useKeptFocus } from '#app/shell/kept-focus'
import icon from '#app/shell/mujaz.svg?inline'
import { OpenShell } from '#app/shell/open-shell'
import { PageError } from '#app/shell/page-error'
import { useThemeChoice } from '#app/shell/theme-switch'
import { WordsFor } from '#app/words'
import { directionOf, isLocale, type Locale } from '#server/kernel/words'
import './tailwind.css'

export const loader = ({ request }: LoaderFunctionArgs) => documentFacts(request)

/** Nothing here depends on the page: only the theme changes, and only when its switch was pressed. */
export const shouldRevalidate = ({ formAction }: ShouldRevalidateFunctionArgs) => formAction === '/theme'

export const meta: MetaFunction = () => [{ title: 'موجز Mujaz' }]

/** The faces that the first screen is written in, asked for before the style sheet asks. */
const fonts: Record<Locale, readonly string[]> = {
  ar: [plexArabic, plexLatin, readexArabic],
  en: [plexLatin, readexLatin],
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const requestId = useRequestId()
  const { pathname } = useLocation()
  const root = useRouteLoaderData<typeof loader>('root')
  const theme = useThemeChoice(root?.theme ?? 'system')
  const [, first] = pathname.split('/')
  const locale = isLocale(first) ? first : (root?.locale ?? 'ar')
  const today = root?.today ?? null
  useKeptFocus()

  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <meta property="csp-nonce" nonce={nonce} />
        {requestId && <meta name="request" content={requestId} />}
        <link rel="icon" href={icon} type="image/svg+xml" />
        {fonts[locale].map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <Meta />
        <Links />
      </head>
      <body>
        <WordsFor locale={locale} today={today}>
          {children}
        </WordsFor>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

/** Where no nearer page could say it: a refusal by its name, and anything else with its reference. */
export function ErrorBoundary() {
  return (
    <OpenShell>
      <PageError />
    </OpenShell>
  )
}

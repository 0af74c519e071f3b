import { useLoaderData } from '@remix-run/react'
import { LanguageChoice } from '#app/settings/language-choice'
import { actMe, loadMe } from '#app/settings/me.server'
import { OwnPassword } from '#app/settings/own-password'
import { Sessions } from '#app/settings/sessions'
import { SettingsTabs } from '#app/settings/settings-tabs'
import { ThemeChoice } from '#app/settings/theme-choice'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Banner, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

export const meta = titled(words.me)
export const loader = loadMe
export const action = actMe

export default function MyPage() {
  const { t, to } = useWords()
  const { done, mayChoose, sessions, theme } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t(words.me)}
      lede={t(words.meLede)}
      intro={<SettingsTabs />}
      actions={mayChoose && <LinkButton to={to('/choose')}>{t(words.changePerson)}</LinkButton>}
    >
      {done && (
        <div role="status">
          <Banner tone="good" title={t(done === 'password' ? words.passwordChanged : words.othersEnded)} />
        </div>
      )}
      <Section title={t(words.language)}>
        <LanguageChoice path="/settings/me" />
      </Section>
      <Section title={t(words.appearance)}>
        <ThemeChoice current={theme} />
      </Section>
      <Section title={t(words.sessions)} count={sessions.length}>
        <Sessions sessions={sessions} />
      </Section>
      <Section title={t(words.changePassword)}>
        <OwnPassword />
      </Section>
    </Page>
  )
}

import { useFrame } from '#app/shell/frame'
import { shellWords as words } from '#app/shell/words'
import { Tabs } from '#app/ui/tabs'
import { useWords } from '#app/words'

/** From one's own settings to the agency's and its people, for those who keep them; whoever has only their own sees no tabs. */
export function SettingsTabs() {
  const { t, to } = useWords()
  const frame = useFrame()
  const keeps = frame.kind === 'agency' && frame.roles.some((role) => role === 'admin' || role === 'leadership')
  if (!keeps) return null
  const tabs = [
    { to: to('/settings/me'), name: t(words.mySettings) },
    { to: to('/settings/people'), name: t(words.people) },
    { to: to('/settings/agency'), name: t(words.agencySettings) },
  ]
  return <Tabs label={t(words.settings)} tabs={tabs} />
}

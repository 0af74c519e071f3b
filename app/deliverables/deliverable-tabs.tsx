import { Tabs } from '#app/ui/tabs'
import { useWords } from '#app/words'
import { certificateWords } from '#server/deliverables/certificates/words'
import { deliverableWords } from '#server/deliverables/words'

/** What is made, and what is taken over: two lists of one chapter. */
export function DeliverableTabs() {
  const { t, to } = useWords()
  const tabs = [
    { to: to('/deliverables'), name: t(deliverableWords.deliverables) },
    { to: to('/certificates'), name: t(certificateWords.certificates) },
  ]
  return <Tabs label={t(deliverableWords.deliverables)} tabs={tabs} />
}

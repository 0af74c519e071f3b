import { Filters } from '#app/ui/filters'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'

/** Waiting, signed or all; in the address. */
export function CertificateFilters() {
  const { t } = useWords()
  const options = [
    { id: 'waiting', name: t(words.waiting) },
    { id: 'signed', name: t(words.signed) },
  ]
  return <Filters filters={[{ name: 'state', label: t(words.state), all: t(words.all), options }]} />
}

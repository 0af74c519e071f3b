import { Num } from '#app/ui/num'
import { Fact, Facts, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { clientWords as words } from '#server/clients/words'
import { formatIban } from '#server/kernel/iban'

type Agency = Record<'vatNumber' | 'crNumber' | 'iban', string | null> & { nameAr: string; nameEn: string }

/** The agency's own particulars, for those who read them and do not change them. */
export function AgencyRecord({ agency }: { agency: Agency }) {
  const { t } = useWords()
  const told = (value: string | null) => (value ? <Num>{value}</Num> : t(words.notSaid))
  return (
    <Section title={t(words.agency)} className="max-w-190">
      <Facts>
        <Fact name={t(words.nameAr)}>
          <bdi lang="ar">{agency.nameAr}</bdi>
        </Fact>
        <Fact name={t(words.nameEn)}>
          <bdi lang="en">{agency.nameEn}</bdi>
        </Fact>
        <Fact name={t(words.vatNumber)}>{told(agency.vatNumber)}</Fact>
        <Fact name={t(words.crNumber)}>{told(agency.crNumber)}</Fact>
        <Fact name={t(words.iban)}>{told(agency.iban && formatIban(agency.iban))}</Fact>
      </Facts>
      <p className="mt-3 text-note text-ink3">{t(words.readOnlyAgency)}</p>
    </Section>
  )
}

/** The logo as it stands on documents: on white, whatever the theme. */
export function Logo({ fileId, name }: { fileId: string | null; name: string }) {
  const { t } = useWords()
  if (!fileId) return <p className="pt-2 text-detail text-ink2">{t(words.noLogo)}</p>
  return (
    <div data-theme="light" className="mt-3 inline-block rounded-tag border border-line2 bg-sheet p-4">
      <img src={`/files/${fileId}`} alt={name} className="max-h-24 max-w-60" />
    </div>
  )
}

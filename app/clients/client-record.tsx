import { addressOf } from '#app/addresses'
import { DateText } from '#app/ui/date-text'
import { GoodEmpty } from '#app/ui/empty'
import { Holder, type Side as HolderSide, sideWords as holderWords } from '#app/ui/holder'
import { Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Fact, Facts, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { buyerIdSchemes } from '#server/clients/rules'
import { buyerIdSchemeWords, clientWords as words } from '#server/clients/words'
import { kindWords } from '#server/kernel/kind-words'
import type { Text } from '#server/kernel/words'

type ContractShown = { no: string; clientNumber: string; title: Text; startOn: string; endOn: string | null }

export function ClientContracts({ contracts }: { contracts: readonly ContractShown[] }) {
  const { t, pick, to, days } = useWords()
  return (
    <Section title={t(words.contracts)} count={contracts.length}>
      {contracts.length === 0 && <GoodEmpty>{t(words.noContracts)}</GoodEmpty>}
      <RowList>
        {contracts.map(({ no, clientNumber, title, startOn, endOn }) => (
          <Row
            key={no}
            title={pick(title)}
            to={to(`/contracts/${no}`)}
            detail={<Num>{clientNumber}</Num>}
            aside={<span className="text-detail text-ink2">{endOn ? days(startOn, endOn) : startOn}</span>}
          />
        ))}
      </RowList>
    </Section>
  )
}

type OpenShown = {
  kind: string
  no: string | null
  title: Text
  side: string
  holder: Text | null
  since: string
  dueAt: string | null
}

/** What is open with a client, and who holds each of it now. */
export function OpenThings({ open }: { open: readonly OpenShown[] }) {
  const { t, pick, to, dayOf } = useWords()
  return (
    <Section title={t(words.open)} count={open.length} note={t(words.openNote)}>
      {open.length === 0 && <GoodEmpty>{t(words.nothingOpen)}</GoodEmpty>}
      <RowList>
        {open.map(({ kind, no, title, side, holder, since, dueAt }) => {
          const address = addressOf(kind, no)
          return (
            <Row
              key={`${kind}${no}${since}`}
              title={pick(title) || no}
              {...(address ? { to: to(address) } : {})}
              detail={
                <>
                  {t(kindWords[kind] ?? words.open)} <Num>{no}</Num>
                  {dueAt && (
                    <>
                      {' '}
                      <DateText value={dayOf(dueAt)} className="text-ink3" />
                    </>
                  )}
                </>
              }
              aside={<Holder side={sideOf(side)} name={holder ? pick(holder) : undefined} since={dayOf(since)} />}
            />
          )
        })}
      </RowList>
    </Section>
  )
}

/** A side that history names and the marks do not know is somebody outside: the treasury, a bank, an authority. */
const sideOf = (side: string): HolderSide =>
  Object.keys(holderWords).find((known): known is HolderSide => known === side) ?? 'third_party'

type Particulars = Record<'vatNumber' | 'buyerIdScheme' | 'buyerId' | 'domain' | AddressPart, string | null>
type AddressPart =
  | 'streetAr'
  | 'streetEn'
  | 'districtAr'
  | 'districtEn'
  | 'cityAr'
  | 'cityEn'
  | 'buildingNumber'
  | 'postcode'

/** What an invoice needs to know of a client, at the side of its page. */
export function ClientParticulars({ client }: { client: Particulars }) {
  const { t, locale, listed } = useWords()
  const scheme = buyerIdSchemes.find((id) => id === client.buyerIdScheme)
  const told = (value: string | null) => (value ? <Num>{value}</Num> : t(words.notSaid))
  const address = listed(...addressParts(client, locale))
  return (
    <>
      <Section title={t(words.taxAndBuyer)} quiet>
        <Facts>
          <Fact name={t(words.vatNumber)}>{told(client.vatNumber)}</Fact>
          <Fact name={t(scheme ? buyerIdSchemeWords[scheme] : words.buyerId)}>{told(client.buyerId)}</Fact>
          <Fact name={t(words.domain)}>{told(client.domain)}</Fact>
        </Facts>
      </Section>
      <Section title={t(words.address)} quiet>
        <p className="pt-2 text-detail text-ink2">{address || t(words.notSaid)}</p>
      </Section>
    </>
  )
}

/** The parts of an address in the reader's language; one that was written in the other only is shown as it is. */
function addressParts(client: Pick<Particulars, AddressPart>, locale: 'ar' | 'en'): (string | null)[] {
  const of = (part: 'street' | 'district' | 'city') =>
    (locale === 'ar' ? client[`${part}Ar`] : client[`${part}En`]) ?? client[`${part}Ar`] ?? client[`${part}En`]
  return [
    [client.buildingNumber, of('street')].filter(Boolean).join(' '),
    of('district'),
    [of('city'), client.postcode].filter(Boolean).join(' '),
  ]
}

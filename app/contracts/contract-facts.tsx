import { Num } from '#app/ui/num'
import { Fact, Facts, Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { regimeWords } from '#server/clients/words'
import type { ContractFacts, Term } from '#server/contracts/facts/document'
import { factWords as words } from '#server/contracts/facts/words'
import { articleOf, rulePackWords, termPhrases, termWords } from '#server/contracts/terms/words'
import { baseWords, delayPerWords, formWords, methodWords, taxPointWords } from '#server/contracts/words'
import { calendarDayWords } from '#server/kernel/dates'

/** Each term with what it is taken of and the article it rests on. */
export function ContractTerms({ contract }: { contract: ContractFacts }) {
  const { t } = useWords()
  const sayTerm = useTerm()
  const columns: Column<Term>[] = [
    { id: 'name', head: t(words.term), isName: true, cell: ({ name }) => t(termWords[name]) },
    { id: 'agreed', head: t(words.agreed), cell: (term) => sayTerm(term) },
    {
      id: 'article',
      under: 'bare',
      head: t(words.article),
      className: 'text-ink3',
      cell: ({ name }) => t(articleOf(name, contract.regime)),
    },
  ]
  return (
    <Section title={t(words.terms)} note={t(rulePackWords[contract.regime])}>
      <Table caption={t(words.terms)} columns={columns} items={contract.terms} keyOf={({ name }) => name} />
    </Section>
  )
}

/** A term as it is said: a share names its base, a time its unit. */
function useTerm() {
  const { t, riyals, count } = useWords()
  return ({ name, percent, base, amount, number, per, taxPoint, agreed }: Term): string => {
    if (name === 'changeCeiling') return t(agreed ? termPhrases.ceilings : termPhrases.noCeiling)
    if (name === 'payment')
      return number ? t(termPhrases.days, { days: count(calendarDayWords, number) }) : t(termPhrases.lawPayment)
    if (taxPoint) return t(taxPointWords[taxPoint] ?? termPhrases.agreed)
    if (agreed) return t(termPhrases.agreed)
    const of = base ? t(baseWords[base]) : ''
    if (percent && per) return t(termPhrases.delay, { percent, per: t(delayPerWords[per]), base: of })
    if (percent) return t(termPhrases.percentOf, { percent, base: of })
    if (amount) return t(termPhrases.perUnit, { amount: riyals(amount), base: of })
    return String(number ?? '')
  }
}

/** What never changes about a contract, and what it is worth where that is the reader's to know. */
export function ContractIdentity({ contract }: { contract: ContractFacts }) {
  const { t, money } = useWords()
  const { value } = contract
  const method = contract.method && contract.method in methodWords ? contract.method : null
  const sums = [
    ['signedNet', value.net],
    ['signedTotal', value.total],
    ['netNow', value.netNow !== value.net ? value.netNow : null],
    ['ceiling', value.ceiling],
    ['committed', value.committed],
    ['ceilingLeft', value.ceilingLeft],
  ] as const
  const shown = sums.filter(([, amount]) => amount !== null)
  return (
    <>
      {shown.length > 0 && (
        <Section title={t(words.value)} quiet note={t({ ar: 'ر.س', en: 'SAR' })}>
          <Facts>
            {shown.map(([name, amount]) => (
              <Fact key={name} name={t(words[name])}>
                <Num>{money(amount ?? '0')}</Num>
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
      <Section title={t(words.contract)} quiet>
        <Facts>
          <Fact name={t(words.clientNumber)}>
            <Num>{contract.clientNumber}</Num>
          </Fact>
          {contract.etimadNumber && (
            <Fact name={t(words.etimadNumber)}>
              <Num>{contract.etimadNumber}</Num>
            </Fact>
          )}
          <Fact name={t(words.regime)}>{t(regimeWords[contract.regime])}</Fact>
          <Fact name={t(words.form)}>{t(formWords[contract.form])}</Fact>
          {method && <Fact name={t(words.method)}>{t(methodWords[method as keyof typeof methodWords])}</Fact>}
        </Facts>
      </Section>
    </>
  )
}

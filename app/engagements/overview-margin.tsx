import { useEngagement } from '#app/engagements/engagement-page'
import type { Overview } from '#app/engagements/shapes'
import { KeptRates } from '#app/relations/kept-rates'
import { MeasureList } from '#app/relations/measure-list'
import type { Measures, Rates } from '#app/today/today-shapes'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { Quote } from '#app/ui/quote'
import { Fact, Facts, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { relationWords } from '#server/relations/words'
import { engagementWords as words } from '#server/reports/engagements/words'

type MarginProps = { overview: Overview; rates: Rates; measures: Measures }

/** Beside an engagement: what was said last, the limits it is spoken within, how it feels and how words are kept. */
export function OverviewMargin({ overview: { said }, rates, measures }: MarginProps) {
  const { contract } = useEngagement()
  const { t, pick, locale, moment } = useWords()
  const rounds = contract.terms.find(({ name }) => name === 'includedRounds')?.number
  const language = said && (said.text.ar ? 'ar' : 'en')
  return (
    <>
      {said && (
        <Section title={t(words.said)} quiet>
          <div className="py-3">
            <Quote
              text={shortened(pick(said.text))}
              language={language === null ? locale : language}
              source={`${pick(said.name)}${t(relationWords.comma)}${moment(said.at, { weekday: true })}`}
            />
          </div>
        </Section>
      )}
      <Section title={t(words.limits)} quiet>
        <Facts>
          {rounds !== undefined && (
            <Fact name={t(words.roundsIncluded)}>
              <Num>{rounds}</Num>
            </Fact>
          )}
          {contract.changeRoom && (
            <Fact name={t(words.room)}>
              <Money value={contract.changeRoom.left} whole />
            </Fact>
          )}
          {contract.endOn && (
            <Fact name={t(words.endsOn)}>
              <DateText value={contract.endOn} year />
            </Fact>
          )}
        </Facts>
        <p className="py-2 text-note text-ink3">{t(words.limitsNote)}</p>
      </Section>
      <Section title={t(words.satisfaction)} quiet>
        <MeasureList measures={measures} />
      </Section>
      <Section title={t(words.promises)} quiet>
        <KeptRates rates={rates} />
      </Section>
    </>
  )
}

const longest = 220
/** Breaks off between two words, never inside one. */
const shortened = (text: string) =>
  text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest)).trimEnd()}…` : text

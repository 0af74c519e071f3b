import { Person } from '#app/ui/person'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { factWords as words } from '#server/contracts/facts/words'
import { peopleWords } from '#server/contracts/people/words'
import type { PersonCard } from '#server/contracts/queries'
import { partWords } from '#server/contracts/words'

const sideOf = (part: PersonCard['part']) => {
  if (part === 'contracts_lead') return 'contracts'
  if (part === 'finance_lead') return 'finance'
  return part === 'marketing_lead' || part === 'approver' ? 'marketing' : 'agency'
}

/** Everyone who stands on a contract, for whoever may look and not change. */
export function PeopleCards({ cards }: { cards: readonly PersonCard[] }) {
  const { t, pick } = useWords()
  return (
    <Section title={t(words.people)} count={cards.length}>
      <RowList>
        {cards.map(({ id, part, name, title, isDeputy }) => (
          <Row
            key={`${id}${part}${isDeputy}`}
            title={<Person name={pick(name)} side={sideOf(part)} detail={pick(title)} />}
            aside={
              <span className="text-detail text-ink2">
                {t(partWords[part])} {isDeputy && <span className="text-ink3">({t(words.deputies)})</span>}
              </span>
            }
          />
        ))}
      </RowList>
      <p className="mt-3 text-note text-ink3">{t(peopleWords.readOnly)}</p>
    </Section>
  )
}

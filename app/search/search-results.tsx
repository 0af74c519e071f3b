import { addressOf } from '#app/addresses'
import { Marked } from '#app/search/marked'
import { Holder } from '#app/ui/holder'
import { Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { groupWords, searchWords as words } from '#server/reports/search/words'
import type { Api } from '#server/router'

type Found = Awaited<ReturnType<Api['search']['find']>>
type ResultsProps = { found: Found; term: string }

/** What was found, a group each: records by their kind, then people. */
export function SearchResults({ found, term }: ResultsProps) {
  return (
    <>
      {Object.keys(groupWords).map((kind) => (
        <Group key={kind} kind={kind} things={found.things.filter((thing) => thing.kind === kind)} term={term} />
      ))}
      {found.people.length > 0 && <People people={found.people} term={term} />}
    </>
  )
}

function Group({ kind, things, term }: { kind: string; things: Found['things']; term: string }) {
  const { t, pick, comma, to } = useWords()
  const title = groupWords[kind]
  if (!title || things.length === 0) return null
  return (
    <Section title={t(title)} count={things.length}>
      <RowList label={t(title)}>
        {things.map((thing) => {
          const address = addressOf(thing.kind, thing.no)
          return (
            <Row
              key={thing.no}
              title={<Marked text={pick(thing.title) || thing.no} term={term} />}
              {...(address ? { to: to(address) } : {})}
              detail={
                <>
                  <Num>{thing.no}</Num>
                  {kind !== 'client' && pick(thing.client) && (
                    <>
                      {comma}
                      <bdi>{pick(thing.client)}</bdi>
                    </>
                  )}
                </>
              }
            />
          )
        })}
      </RowList>
    </Section>
  )
}

function People({ people, term }: { people: Found['people']; term: string }) {
  const { t, pick, to } = useWords()
  return (
    <Section title={t(words.people)} count={people.length}>
      <RowList label={t(words.people)}>
        {people.map(({ id, name, side, client, clientNo }) => (
          <Row
            key={id}
            title={<Marked text={pick(name)} term={term} />}
            {...(clientNo ? { to: to(`/clients/${clientNo}`) } : {})}
            detail={<bdi>{pick(client)}</bdi>}
            aside={<Holder side={side} />}
          />
        ))}
      </RowList>
    </Section>
  )
}

import { Link } from '@remix-run/react'
import { DateText } from '#app/ui/date-text'
import { Num } from '#app/ui/num'
import { Avatar } from '#app/ui/person'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import type { ContactAuthority } from '#server/clients/rules'
import { authorityWords, peopleCount, sideNotes, sideWords, clientWords as words } from '#server/clients/words'
import { type Side, sides } from '#server/kernel/actor'
import type { Text } from '#server/kernel/words'

export type ShownPerson = {
  id: string
  side: Side
  name: Text
  title: Text
  email: string | null
  phone: string | null
  leftOn: string | null
  authorities: readonly { authority: ContactAuthority; since: string; toldBy: string | null }[]
}

type Props = { clientNo: string; people: readonly ShownPerson[]; mayChange: boolean }

/** The client's people under the office they speak for: approving and accepting never stand under one head. */
export function ClientPeople({ clientNo, people, mayChange }: Props) {
  const { t, pick, count } = useWords()
  const present = people.filter(({ leftOn }) => !leftOn)
  const former = people.filter(({ leftOn }) => leftOn)
  return (
    <>
      {sides.map((side) => {
        const own = present.filter((person) => person.side === side)
        return (
          <Section key={side} title={t(sideWords[side])} note={count(peopleCount, own.length)}>
            <p className="mt-1 text-note text-ink3">{t(sideNotes[side])}</p>
            {own.length === 0 && <p className="border-b border-line py-3 text-ink2">{t(words.noPeople)}</p>}
            <ul>
              {own.map((person) => (
                <PersonRow key={person.id} person={person} clientNo={clientNo} mayChange={mayChange} />
              ))}
            </ul>
          </Section>
        )
      })}
      {former.length > 0 && (
        <Section title={t(words.formerPeople)} quiet count={former.length}>
          <ul>
            {former.map(({ id, name, title, leftOn }) => (
              <li key={id} className="flex flex-wrap gap-x-3 border-b border-line py-2 text-detail text-ink2">
                <bdi className="font-medium">{pick(name)}</bdi>
                <span>{pick(title)}</span>
                {leftOn && <DateText value={leftOn} className="ms-auto text-ink3" />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type RowProps = { person: ShownPerson; clientNo: string; mayChange: boolean }

function PersonRow({ person, clientNo, mayChange }: RowProps) {
  const { t, pick, to } = useWords()
  return (
    <li className="row-line grid items-start gap-x-5 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)_auto]">
      <div className="flex min-w-0 gap-2.5">
        <Avatar name={pick(person.name)} side={person.side} size="large" />
        <div className="min-w-0">
          <bdi className="block font-medium">{pick(person.name)}</bdi>
          <span className="block text-note text-ink3">{pick(person.title)}</span>
          {person.email && <Num className="block truncate text-note text-ink3">{person.email}</Num>}
          {person.phone && <Num className="block text-note text-ink3">{person.phone}</Num>}
        </div>
      </div>
      <Authorities of={person.authorities} />
      {mayChange && (
        <Link to={to(`/clients/${clientNo}/people/${person.id}`)} className="link text-detail no-print">
          {t(words.edit)}
          <span className="sr-only"> {pick(person.name)}</span>
        </Link>
      )}
    </li>
  )
}

function Authorities({ of }: { of: ShownPerson['authorities'] }) {
  const { t, day } = useWords()
  if (of.length === 0) return <p className="text-detail text-ink3">{t(words.noAuthorities)}</p>
  return (
    <ul className="grid gap-0.5 text-detail">
      {of.map(({ authority, since, toldBy }) => (
        <li key={authority} className="flex flex-wrap gap-x-2">
          {t(authorityWords[authority])}
          <span className="text-ink3">{t(words.since, { day: day(since) })}</span>
          {toldBy && (
            <span className="text-ink3">
              {t(words.toldBy)}: <bdi>{toldBy}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

import { Link, useSearchParams } from '@remix-run/react'
import { useWords } from '#app/words'
import type { DemoPerson } from '#server/auth/demo'
import { authWords as words } from '#server/auth/words'
import { roleWords } from '#server/clients/members/words'
import { sideWords } from '#server/clients/words'

/** The people of the sample, by house. One press fills the form with that person; without JavaScript as well. */
export function DemoPeople({ people, password }: { people: readonly DemoPerson[]; password: string }) {
  const { t, pick } = useWords()
  const once = people.filter(({ email }, at) => people.findIndex((person) => person.email === email) === at)
  const houses = [...new Set(once.map(({ house }) => pick(house)))]
  return (
    <section className="mt-10 border-t border-ink pt-3">
      <h2 className="text-h2 font-semibold">{t(words.demoPeople)}</h2>
      <p className="mt-1 text-detail text-ink2">{t(words.demoLede)}</p>
      <p className="mt-1 text-detail text-ink2">
        {t(words.demoPassword)} <bdi className="num font-medium text-ink select-all">{password}</bdi>
      </p>
      {houses.map((house) => (
        <div key={house} className="mt-4">
          <h3 className="text-detail font-semibold text-ink2">{house}</h3>
          <ul className="divide-y divide-line">
            {once
              .filter((person) => pick(person.house) === house)
              .map((person) => (
                <DemoRow key={person.email} person={person} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function DemoRow({ person }: { person: DemoPerson }) {
  const { t, pick, listed } = useWords()
  const [search] = useSearchParams()
  const next = search.get('next')
  const query = new URLSearchParams({ as: person.email, ...(next ? { next } : {}) })
  const parts = person.side ? [t(sideWords[person.side])] : person.roles.map((role) => t(roleWords[role]))
  return (
    <li>
      <Link
        to={`?${query}`}
        replace
        preventScrollReset={false}
        aria-current={search.get('as') === person.email ? 'true' : undefined}
        className="-mx-1.5 block px-1.5 py-2 hover:bg-sunk aria-[current]:bg-acc-soft"
      >
        <span className="me-3 font-medium">{pick(person.name)}</span>
        <span className="inline-block text-note text-ink3">{listed(...parts)}</span>
        <bdi dir="ltr" className="rtl-end block text-note text-ink3">
          {person.email}
        </bdi>
      </Link>
    </li>
  )
}

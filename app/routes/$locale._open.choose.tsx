import { Form, useLoaderData } from '@remix-run/react'
import { actChoose, loadChoose } from '#app/auth/sign-in.server'
import { titled } from '#app/title'
import { Button } from '#app/ui/button'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'
import { sideWords } from '#server/clients/words'

export const meta = titled(words.choose)
export const loader = loadChoose
export const action = actChoose

export default function ChoosePage() {
  const { t, pick, listed } = useWords()
  const { people } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="font-display text-h1 font-medium">{t(words.choose)}</h1>
      <p className="mt-2 mb-6 text-lede text-ink2">{t(words.chooseLede)}</p>
      <ul className="divide-y divide-line border-t border-ink">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-3 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{pick(person.house)}</p>
              <p className="text-detail text-ink3">
                {listed(pick(person.name), t(person.side ? sideWords[person.side] : words.member))}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="person" value={person.id} />
              <Button type="submit" size="portal" aria-label={`${t(words.choosePerson)}: ${pick(person.house)}`}>
                {t(words.enter)}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}

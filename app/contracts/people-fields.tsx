import type { FieldOf } from '#app/field-of'
import { Select } from '#app/ui/field'
import { useWords } from '#app/words'
import type { Choice } from '#server/contracts/people/queries'
import { peopleWords as words } from '#server/contracts/people/words'
import type { Role, Side } from '#server/kernel/actor'

type Part =
  | 'accountManagerId'
  | 'accountManagerDeputyId'
  | 'projectManagerId'
  | 'projectManagerDeputyId'
  | 'marketingId'
  | 'marketingDeputyId'
  | 'contractsOfficeId'
  | 'contractsOfficeDeputyId'

type Props = { field: FieldOf<Part>; candidates: readonly Choice[] }

const pairs = [
  {
    name: 'accountPair',
    role: 'account_manager',
    side: 'marketing',
    ours: ['accountManagerId', 'accountManagerDeputyId'],
    theirs: ['marketingId', 'marketingDeputyId'],
  },
  {
    name: 'projectPair',
    role: 'project_manager',
    side: 'contracts',
    ours: ['projectManagerId', 'projectManagerDeputyId'],
    theirs: ['contractsOfficeId', 'contractsOfficeDeputyId'],
  },
] as const satisfies readonly {
  name: keyof typeof words
  role: Role
  side: Side
  ours: readonly Part[]
  theirs: readonly Part[]
}[]

/** The two pairs with their deputies: ours on one side, theirs on the other, each part offered to whom it fits. */
export function PeopleFields({ field, candidates }: Props) {
  const { t, pick, listed } = useWords()
  const named = (fits: (one: Choice) => boolean) =>
    candidates.filter(fits).map(({ id, name, title }) => ({ id, name: listed(pick(name), pick(title)) }))
  return (
    <div className="grid gap-6">
      {pairs.map(({ name, role, side, ours, theirs }) => {
        const members = named((one) => one.roles.includes(role))
        const contacts = named((one) => one.side === side)
        return (
          <fieldset key={name} className="grid gap-4.5 sm:grid-cols-2">
            <legend className="mb-3 w-full border-b border-line2 pb-1.75 text-h2 font-semibold">
              {t(words[name])}
            </legend>
            {ours.map((part, at) => (
              <Select
                key={part}
                label={t(words[part])}
                options={members}
                empty={at === 0 ? undefined : t(words.nobody)}
                optional={at > 0}
                {...field(part)}
              />
            ))}
            {theirs.map((part) => (
              <Select
                key={part}
                label={t(words[part])}
                options={contacts}
                empty={t(words.nobody)}
                optional
                {...field(part)}
              />
            ))}
            {contacts.length === 0 && <p className="text-note text-ink3 sm:col-span-2">{t(words.noContacts)}</p>}
          </fieldset>
        )
      })}
    </div>
  )
}

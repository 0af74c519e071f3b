import { PeopleFields } from '#app/contracts/people-fields'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Hidden } from '#app/ui/field'
import { useWords } from '#app/words'
import type { Choice } from '#server/contracts/people/queries'
import { peopleWords as words } from '#server/contracts/people/words'
import type { ContractPeopleInput } from '#server/contracts/schema'

const contractPeopleCheck = async () => (await import('#server/contracts/schema')).contractPeopleInput

/** Who stands on a contract from today. Who is taken off ends today, and keeps what they did. */
export function PeopleForm({ start, candidates }: { start: ContractPeopleInput; candidates: readonly Choice[] }) {
  const { t } = useWords()
  const form = useActionForm(contractPeopleCheck, start, { keep: true })
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-6">
      <Hidden {...form.field('no')} />
      <PeopleFields field={form.field} candidates={candidates} />
      <div>
        <Button type="submit" look="primary">
          {t(words.save)}
        </Button>
      </div>
    </ActionForm>
  )
}

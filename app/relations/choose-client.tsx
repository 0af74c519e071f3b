import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button'
import { Select } from '#app/ui/field'
import { useWords } from '#app/words'
import type { Text } from '#server/kernel/words'
import { relationWords as words } from '#server/relations/words'

/** First whom it is about: the answer is the address of the form. */
export function ChooseClient({ clients }: { clients: readonly { no: string; name: Text }[] }) {
  const { t, pick } = useWords()
  return (
    <Form method="get" className="mt-6 grid max-w-110 gap-4.5">
      <Select
        id="client"
        name="client"
        label={t(words.chooseClient)}
        empty={null}
        options={clients.map(({ no, name }) => ({ id: no, name: pick(name) }))}
      />
      <div>
        <Button type="submit" look="primary">
          {t(words.choose)}
        </Button>
      </div>
    </Form>
  )
}

import { Form } from '@remix-run/react'
import { Button, LinkButton } from '#app/ui/button'
import { Select } from '#app/ui/field'
import { useWords } from '#app/words'
import { clientWords } from '#server/clients/words'
import { entryWords as words } from '#server/contracts/entry/words'
import type { Text } from '#server/kernel/words'

/** The first step of a contract: whose it is. The answer is the address of the second step. */
export function ChooseClient({ clients }: { clients: readonly { no: string; name: Text }[] }) {
  const { t, pick, to } = useWords()
  if (clients.length === 0)
    return (
      <div className="mt-6 grid justify-items-start gap-4">
        <p className="text-ink2">{t(words.noClients)}</p>
        <LinkButton to={to('/clients/new')} look="primary" icon="plus">
          {t(clientWords.newClient)}
        </LinkButton>
      </div>
    )
  return (
    <Form method="get" className="mt-6 grid max-w-110 gap-4.5">
      <Select
        id="client"
        name="client"
        label={t(words.client)}
        empty={null}
        options={clients.map(({ no, name }) => ({ id: no, name: pick(name) }))}
      />
      <div>
        <Button type="submit" look="primary">
          {t(words.next)}
        </Button>
      </div>
    </Form>
  )
}

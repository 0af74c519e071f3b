import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button'
import { Row, RowList } from '#app/ui/row'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

type Session = { id: string; since: string; device: { browser: string; system: string } | null; isThis: boolean }

/** The devices signed in with this account; one press ends all but this one. Sessions live in real time, and say so by a date. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t, moment } = useWords()
  return (
    <>
      <RowList label={t(words.sessions)}>
        {sessions.map(({ id, since, device, isThis }) => (
          <Row
            key={id}
            title={<bdi>{device ? t(words.onDevice, device) : t(words.unknownDevice)}</bdi>}
            detail={`${t(words.since)} ${moment(since, { year: true })}`}
            aside={isThis ? <Tag tone="good">{t(words.thisSession)}</Tag> : undefined}
          />
        ))}
      </RowList>
      {sessions.length > 1 && (
        <Form method="post" className="pt-4">
          <input type="hidden" name="intent" value="sessions" />
          <Button type="submit">{t(words.endOthers)}</Button>
        </Form>
      )}
    </>
  )
}

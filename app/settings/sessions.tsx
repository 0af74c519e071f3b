import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button'
import { Row, RowList } from '#app/ui/row'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'
import { formatDays, formatMinutes } from '#server/kernel/dates'
import type { Locale } from '#server/kernel/words'

const lasting = (minutes: number, locale: Locale) =>
  minutes < 1_440 ? formatMinutes(minutes, locale) : formatDays(Math.floor(minutes / 1_440), locale)

type Session = { id: string; minutes: number; device: { browser: string; system: string } | null; isThis: boolean }

/** The devices signed in with this account; one press ends all but this one. Sessions live in real time, and so say how long. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t, locale } = useWords()
  return (
    <>
      <RowList label={t(words.sessions)}>
        {sessions.map(({ id, minutes, device, isThis }) => (
          <Row
            key={id}
            title={device ? t(words.onDevice, device) : t(words.unknownDevice)}
            detail={minutes < 1 ? t(words.justNow) : t(words.since, { time: lasting(minutes, locale) })}
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

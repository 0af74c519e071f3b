import { useFetcher } from '@remix-run/react'
import { type ReactNode, useId, useState } from 'react'
import { newKey } from '#app/form-key'
import { BusyContext } from '#app/ui/button'
import { Problem } from '#app/ui/labelled'
import { type Refused, useWords } from '#app/words'

type Reply = (Refused & { errors?: Record<string, { type?: string; message?: string }> }) | null

type QuickFormProps = {
  /** What the page's action should do. */
  intent: string
  /** What is already known. */
  said: Readonly<Record<string, string | number>>
  className?: string
  children: ReactNode
}

/**
 * A form of one press: its button says the answer (`name="verdict" value="met"`). A plain form before JavaScript has loaded; with
 * it the page stays where it is.
 */
export function QuickForm({ intent, said, className = '', children }: QuickFormProps) {
  const { tError } = useWords()
  const fetcher = useFetcher<Reply>()
  const [key, setKey] = useState(newKey)
  const id = useId()
  const [wrong] = Object.values(fetcher.data?.errors ?? {})
  return (
    <fetcher.Form method="post" className={className} onSubmit={() => setTimeout(() => setKey(newKey()))}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="idempotencyKey" value={key} readOnly suppressHydrationWarning />
      {Object.entries(said).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <BusyContext.Provider value={fetcher.state !== 'idle'}>{children}</BusyContext.Provider>
      {fetcher.state === 'idle' && wrong?.message && (
        <Problem id={id} problem={tError(wrong, fetcher.data ?? undefined)} />
      )}
    </fetcher.Form>
  )
}

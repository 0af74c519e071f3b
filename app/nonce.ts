import { createContext, useContext } from 'react'

/** What one response knows of itself: the nonce its scripts run by, and the number it is found by in the log. */
type Response = { nonce?: string; requestId?: string }

export const ResponseContext = createContext<Response>({})

/** The number used once that lets this very response's scripts run. Known on the server only. */
export const useNonce = () => useContext(ResponseContext).nonce

/** The number of the request that drew this document; the browser reads it from the document itself. */
export function useRequestId(): string | undefined {
  const { requestId } = useContext(ResponseContext)
  if (requestId || typeof document === 'undefined') return requestId
  return document.querySelector<HTMLMetaElement>('meta[name="request"]')?.content
}

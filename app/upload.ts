import { useFormAction, useNavigate, useRevalidator } from '@remix-run/react'
import { useRef, useState } from 'react'
import { decode } from 'turbo-stream'

type Sent<Reply> = { redirect?: string; reload?: boolean; data?: Reply; error?: unknown }

/** The address of an action for a page with JavaScript: the same path, answering data instead of a page. */
function dataAddress(action: string): string {
  const url = new URL(action, window.location.origin)
  url.pathname = url.pathname === '/' ? '/_root.data' : `${url.pathname.replace(/\/$/, '')}.data`
  return url.pathname + url.search
}

async function readAnswer<Reply>(text: string): Promise<Sent<Reply>> {
  const body = new Response(text).body
  if (!body) return {}
  const { value } = await decode(body, { plugins: [(_type, answer) => ({ value: answer })] })
  return value as Sent<Reply>
}

/** What was refused has changed nothing; reading the page anew would only scroll away from what is said about it. */
const isRefusal = (reply: unknown) => typeof reply === 'object' && reply !== null && 'errors' in reply

/** Posts a form with files and tells how far it is: `fetch` cannot say how much has gone up, this can. */
function post(address: string, form: FormData, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(request.responseText)
    request.onerror = () => reject(new Error('The connection broke while the files went up'))
    request.send(form)
  })
}

/**
 * Sends a form with its files to its action, as the browser itself would, with a share of progress (0 to 1).
 * What comes back is what `useFetcher` would have got: a reply, or a redirect that is followed.
 */
export function useUpload<Reply>(action: string | undefined) {
  const own = useFormAction(action)
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const [progress, setProgress] = useState<number | null>(null)
  const [reply, setReply] = useState<Reply | undefined>()
  const [broken, setBroken] = useState<unknown>(null)
  const isSending = useRef(false)
  if (broken) throw broken

  const send = async (form: HTMLFormElement) => {
    if (isSending.current) return
    isSending.current = true
    setProgress(0)
    try {
      const sent = await readAnswer<Reply>(await post(dataAddress(own), new FormData(form), setProgress))
      if ('error' in sent) throw sent.error
      setReply(sent.data)
      if (sent.redirect) navigate(sent.redirect)
      else if (!isRefusal(sent.data)) revalidate()
    } catch (error) {
      setBroken(error ?? new Error('The answer could not be read'))
    } finally {
      isSending.current = false
      setProgress(null)
    }
  }

  return { send, reply, progress, isBusy: progress !== null }
}

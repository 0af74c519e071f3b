import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { newKey } from '#app/form-key'

/** Says once that this version stands open before its reader. The page says it, not the mail's link: scanners follow links. */
export function useOpening(no: string, version: number, isNew: boolean) {
  const { submit } = useFetcher()
  const said = useRef('')
  useEffect(() => {
    const which = `${no}@${version}`
    if (!isNew || said.current === which) return
    said.current = which
    submit({ intent: 'open', no, version, idempotencyKey: newKey() }, { method: 'post', encType: 'application/json' })
  }, [submit, no, version, isNew])
}

import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { handOver } from '#app/hand-over'

/** What the browser would be handed by that script. */
function handedBy(script: string): { said: string[]; closed: boolean } {
  const said: string[] = []
  let closed = false
  const streamController = { enqueue: (part: string) => said.push(part), close: () => (closed = true) }
  runInNewContext(script, { window: { __remixContext: { streamController } } })
  return { said, closed }
}

const typed = [
  'موجز الحملة',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  'a\u2028b\u2029c "d" \\ & e',
  '',
] as const

test.each(typed)('%j is handed over as it was typed, and cannot end the script it stands in', (text) => {
  const script = handOver(text, 'bm9uY2U=')
  const [, inside = ''] = /^<script nonce="bm9uY2U=">(.*)<\/script>$/s.exec(script) ?? []
  expect(inside).not.toMatch(/[<>&\u2028\u2029]/)
  expect(handedBy(inside)).toEqual({ said: [text], closed: true })
})

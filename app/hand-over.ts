const stream = 'window.__remixContext.streamController'

/**
 * The script that hands a page's data to the browser: the very words of Remix's own streaming, said once instead of by the
 * piece. `data` is what the page's loaders answered, in turbo-stream's own form.
 */
export const handOver = (data: string, nonce: string): string =>
  `<script nonce="${nonce}">${stream}.enqueue(${asScript(data)});${stream}.close();</script>`

/** A text as a literal inside a script: nothing that people typed may end the script, open a comment in it, or end its line. */
const asScript = (text: string): string =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

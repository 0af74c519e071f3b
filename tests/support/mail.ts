import { type AddressInfo, createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Caught = { messageId: string; to: string; source: string }
type Mood = 'well' | 'busy' | 'refusing' | 'slow'

/** A mail server of the test's own, on a free port: it takes letters, is busy (451), refuses (550), is slow, or is down. */
export async function catchMail() {
  const caught: Caught[] = []
  let mood: Mood = 'well'
  const port = await freePort()
  const said = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })
  const options: SMTPServerOptions = {
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(mood === 'busy' ? said(451, 'Try again later') : null),
    onData(stream, session, done) {
      let source = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        source += part
      })
      stream.on('end', () => {
        if (mood === 'refusing') return done(said(550, 'Not here'))
        const messageId = /^Message-ID: *(.*)$/im.exec(source)?.[1]?.trim() ?? ''
        caught.push({ messageId, to: session.envelope.rcptTo[0]?.address ?? '', source })
        setTimeout(() => done(), mood === 'slow' ? 1_500 : 0)
      })
    },
  }
  let server: SMTPServer | null = null
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    be: (next: Mood) => {
      mood = next
    },
    up: () =>
      new Promise<void>((open) => {
        server = new SMTPServer(options)
        server.on('error', () => {})
        server.listen(port, '127.0.0.1', () => open())
      }),
    down: () => new Promise<void>((closed) => (server ? server.close(() => closed()) : closed())),
  }
}

function freePort(): Promise<number> {
  return new Promise((tell) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => tell(port))
    })
  })
}

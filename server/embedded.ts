import { access, constants, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Duplex } from 'node:stream'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import pg from 'pg'
import { StartProblem } from '#server/environment'

/** A database in memory starts from a copy of another one's files, which saves its migrations. */
type Options = { copyOf?: Blob }

/**
 * Opens the database that comes with Mujaz: PostgreSQL inside this very process, its files in `folder`, or in memory where
 * `folder` is null. Whoever keeps others away from the same files does so before (`server/lock.ts`).
 *
 * No socket and no port leads to it, only this pool of one connection. It has one session: were there two connections, a
 * parameter of one could be bound to a statement of the other, and so there is no way to open a second.
 */
export async function openEmbedded(folder: string | null, { copyOf }: Options = {}) {
  if (folder) await mustBeWritable(folder)
  const database = await PGlite.create({
    ...(folder && { dataDir: resolve(folder, 'postgres') }),
    ...(copyOf && { loadDataDir: copyOf }),
    extensions: { btree_gist, pg_trgm },
  })
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new Wire(database) as unknown as ReturnType<NonNullable<pg.ClientConfig['stream']>>,
  })
  return { pool, close: () => database.close(), copy: () => database.dumpDataDir('none') }
}

async function mustBeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch {
    throw new StartProblem(
      `Mujaz cannot write to ${folder}; make that folder writable, or name another one with DATA_DIR.`,
    )
  }
}

/** The first byte of the message by which a client says goodbye. The session stays: the next connection finds it clean. */
const goodbye = 'X'.charCodeAt(0)

/** What `pg` takes for a socket: bytes of its protocol go into the database, the answer's bytes come back, in order. */
class Wire extends Duplex {
  constructor(private readonly database: PGlite) {
    super()
  }

  connect(): this {
    setImmediate(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (problem?: Error) => void): void {
    if (chunk[0] === goodbye) {
      done()
      return
    }
    const onRawData = (answer: Uint8Array) => this.push(Buffer.from(answer))
    this.database
      .runExclusive(() => this.database.execProtocolRawStream(new Uint8Array(chunk), { onRawData }))
      .then(() => done(), done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (problem?: Error) => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'binary', done)
  }

  override _final(done: (problem?: Error) => void): void {
    this.push(null)
    done()
  }

  /** A connection that ends in the middle of a transaction takes it back, as a real one would. */
  override _destroy(problem: Error | null, done: (problem?: Error | null) => void): void {
    const leave = async () => {
      if (this.database.closed) return
      if (this.database.isInTransaction()) await this.database.exec('rollback')
      await this.database.exec('discard all')
    }
    leave().then(() => done(problem), done)
  }
}

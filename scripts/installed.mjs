/** `postinstall`: writes the database client and remembers which lock was installed. */
import { markInstalled, writeClient } from './ready.mjs'

await writeClient()
markInstalled()

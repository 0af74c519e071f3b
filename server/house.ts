import type { RequestListener } from 'node:http'
import { isEmbedded, openDatabase, pool } from '#server/database'
import { disconnect } from '#server/db'
import { holdDoor } from '#server/door'
import { dataDir } from '#server/environment'
import { sweepIncoming } from '#server/files/uploads'
import { setClock } from '#server/installation'
import { migrate } from '#server/migrate'
import { step } from '#server/progress'

const nobodyAnswers: RequestListener = (_request, response) => {
  response.statusCode = 404
  response.end()
}

/**
 * Opens the data, alone and up to date, with its clock set: what the server, every command and every test begin with.
 * `answer` speaks at the data's back door while it is open. Closes in the opposite order.
 */
export async function openHouse(answer: RequestListener = nobodyAnswers): Promise<{ close: () => Promise<void> }> {
  const door = isEmbedded() ? await holdDoor(dataDir(), answer) : null
  const database = await step('Opening the database', openDatabase)
  await step('Bringing the tables up to date', () => migrate(pool()))
  await setClock()
  await sweepIncoming()
  return {
    async close() {
      await disconnect()
      await database.close()
      await door?.close()
    },
  }
}

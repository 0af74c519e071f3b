import { defineConfig } from 'prisma/config'

/** Where the models and the migrations lie. No address here: tables are reached through `server/database.ts` alone. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})

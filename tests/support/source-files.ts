import { readdirSync, readFileSync } from 'node:fs'

export type SourceFile = { path: string; source: string }

/** Every TypeScript file of these folders, as it is written; what a tool made is not read. */
export const sourceFiles = (...folders: string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('prisma/generated/'))
      .map((path) => ({ path, source: readFileSync(path, 'utf8') })),
  )

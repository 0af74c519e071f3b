import { type StoredFile, storeFile } from '#server/files'
import { attachmentKinds } from '#server/files/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'
import { day, momentAt } from '#server/kernel/day'
import { sampleFile } from '#server/samples/sample'

type Work = FileRecord<'deliverables'>

/**
 * Keeps the files of every version. An engagement file only names them, so each is drawn on the spot: the same name gives
 * the same bytes. They lie in the store before the rows that point at them are written; if those never come, they are swept.
 */
export async function storeVersions(
  file: EngagementFile,
  agencyId: string,
): Promise<Map<string, readonly StoredFile[]>> {
  const stored = new Map<string, readonly StoredFile[]>()
  for (const work of file.deliverables)
    for (const version of work.versions) {
      const files: StoredFile[] = []
      for (const [index] of version.files.entries())
        files.push(await storeOne(file, agencyId, { work, version, index }))
      stored.set(`${work.id}@${version.no}`, files)
    }
  return stored
}

type Which = { work: Work; version: Work['versions'][number]; index: number }

async function storeOne(file: EngagementFile, agencyId: string, { work, version, index }: Which): Promise<StoredFile> {
  const named = version.files[index]
  const contract = file.contracts.find(({ id }) => id === work.contractId)
  const client = file.clients.find(({ id }) => id === contract?.clientId)
  if (!named || !client) throw new Error(`${work.id}@${version.no} has no file ${index + 1}`)
  const { kind, pages, name } = named
  const bytes = await sampleFile(
    {
      deliverable: work.id,
      contract: work.contractId,
      version: version.no,
      no: index + 1,
      title: work.title,
      client: client.name,
      agency: file.agency.name,
      at: momentAt(day(version.at.slice(0, 10)), version.at.slice(11)),
    },
    { name, kind, ...(pages !== null && { pages }) },
  )
  return storeFile({ agencyId, name, accept: attachmentKinds, bytes })
}

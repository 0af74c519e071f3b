import { kindOf } from '#server/files/rules'

export type ShownFile = {
  id: string
  no: number
  name: string
  label: string | null
  mediaType: string
  pages: number | null
}

/** One thing on the stage: a picture, a film, or a page of a PDF. */
export type Slide = { file: ShownFile; kind: 'image' | 'video' | 'page' | 'other'; page: number; src: string }

/** Everything of a version that can be looked at, in its order: each picture and film, each page of a PDF. */
export const slidesOf = (files: readonly ShownFile[]): Slide[] =>
  files.flatMap((file): Slide[] => {
    const kind = kindOf(file.mediaType)
    const src = `/files/${file.id}`
    if (kind === 'image' || kind === 'video') return [{ file, kind, page: 1, src }]
    if (kind !== 'pdf') return [{ file, kind: 'other', page: 1, src }]
    return Array.from({ length: Math.max(1, file.pages ?? 1) }, (_, index) => ({
      file,
      kind: 'page' as const,
      page: index + 1,
      src: `${src}?page=${index + 1}`,
    }))
  })

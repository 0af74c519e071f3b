export type FileKind = 'image' | 'pdf' | 'video' | 'office'

export type Form = { readonly kind: FileKind; readonly endings: readonly [string, ...string[]] }

/**
 * Every form the house takes in. What is not here is refused, whatever its name says; SVG and HTML are not here,
 * because a browser would run what is written in them.
 */
const forms: Readonly<Record<string, Form>> = {
  'image/png': { kind: 'image', endings: ['png'] },
  'image/jpeg': { kind: 'image', endings: ['jpg', 'jpeg'] },
  'image/webp': { kind: 'image', endings: ['webp'] },
  'image/gif': { kind: 'image', endings: ['gif'] },
  'application/pdf': { kind: 'pdf', endings: ['pdf'] },
  'video/mp4': { kind: 'video', endings: ['mp4', 'm4v'] },
  'video/webm': { kind: 'video', endings: ['webm'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'office', endings: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'office', endings: ['xlsx'] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { kind: 'office', endings: ['pptx'] },
}

export const formOf = (mediaType: string): Form | null => forms[mediaType] ?? null

/** The kind of a stored file: what a page can show of it. */
export const kindOf = (mediaType: string): FileKind | null => forms[mediaType]?.kind ?? null

/** What a version of a deliverable may hold, and what may hang on a brief or serve as a proof. */
export const versionKinds: readonly FileKind[] = ['image', 'pdf', 'video']
export const attachmentKinds: readonly FileKind[] = ['image', 'pdf', 'video', 'office']

/** Control characters, and the marks that turn the direction of what follows: `cod.exe` written as `exe.doc` (RTLO). */
const invisible = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
/** What some file system would read as something else than a letter. */
const reserved = /[<>:"|?*]/g
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const longest = 255

/**
 * A name fit to be shown and downloaded, from whatever a browser sent: the last part of a path, no control and no
 * direction marks, at most 255 letters with the ending kept. It is never a path of ours: the store makes its own keys.
 */
export function cleanName(sent: string, ending: string): string {
  const last = sent.normalize('NFC').replace(invisible, '').split(/[/\\]/).at(-1) ?? ''
  const name = last
    .replace(reserved, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const safe = devices.test(name) ? `_${name}` : name
  if (safe.length <= longest) return safe || `file.${ending}`
  const dot = safe.lastIndexOf('.')
  const tail = dot > 0 && safe.length - dot <= 12 ? safe.slice(dot) : ''
  return wellFormed(safe.slice(0, longest - tail.length)) + tail
}

/** Cutting between the halves of a surrogate pair would leave a letter that no table takes. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udbff]$/, '')

/** `Content-Disposition: attachment` with the name twice: plain for old readers, UTF-8 for the rest (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** A name may call a film .mp4 that is a WebM, but nothing else may hide behind an ending of another kind: `a.pdf.exe` becomes `a.pdf.exe.pdf`. */
export function nameFor(name: string, form: Form): string {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const known = Object.values(forms).find(({ endings }) => endings.includes(ending))
  return known?.kind === form.kind ? name : cleanName(`${name.slice(0, 245)}.${form.endings[0]}`, form.endings[0])
}

export type Part = { readonly from: number; readonly until: number; readonly total: number }

/**
 * One byte range of a `Range` header, both ends included; null when it asks for none, or for what we need not answer
 * (several parts), so that the whole is sent; `outside` when it lies beyond the end (416).
 */
export function partOf(header: string | null, total: number): Part | null | 'outside' {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!found || (!found[1] && !found[2])) return null
  const [, first, last] = found
  const from = first ? Number(first) : Math.max(0, total - Number(last))
  const until = first && last ? Math.min(Number(last), total - 1) : total - 1
  return from > until || from >= total ? 'outside' : { from, until, total }
}

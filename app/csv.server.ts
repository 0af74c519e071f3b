import { csvText } from '#server/kernel/csv'

/** Sends rows as a file to be saved, never shown: what a person typed is data to a spreadsheet, not a page. */
export const sendCsv = (name: string, rows: readonly (readonly string[])[]): Response =>
  new Response(csvText(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })

import { describe, expect, test } from 'vitest'
import { attachment, cleanName, formOf, nameFor, partOf } from '#server/files/rules'

describe('a name that a browser sent', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\poster.png', 'poster.png'],
    ['cod\u202egnp.exe', 'codgnp.exe'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['  .hidden ', 'hidden'],
    ['شعار «دروب».png', 'شعار «دروب».png'],
    ['', 'file.pdf'],
    ['....', 'file.pdf'],
  ])('%j becomes %j', (sent, kept) => expect(cleanName(sent, 'pdf')).toBe(kept))

  test('keeps its ending when it is cut to 255 letters', () => {
    const name = cleanName(`${'ش'.repeat(400)}.pdf`, 'pdf')
    expect(name).toHaveLength(255)
    expect(name.endsWith('.pdf')).toBe(true)
  })

  test('is never cut in the middle of a letter', () => {
    expect(() => encodeURIComponent(cleanName('😀'.repeat(300), 'pdf'))).not.toThrow()
    expect(cleanName('a\ud83d.pdf', 'pdf')).toBe('a.pdf')
  })

  test('cannot hide one form behind the ending of another', () => {
    const pdf = formOf('application/pdf')
    const webm = formOf('video/webm')
    if (!pdf || !webm) throw new Error('Both forms are taken in')
    expect(nameFor('report.pdf', pdf)).toBe('report.pdf')
    expect(nameFor('report.pdf.exe', pdf)).toBe('report.pdf.exe.pdf')
    expect(nameFor('page.html', pdf)).toBe('page.html.pdf')
    expect(nameFor('film.mp4', webm)).toBe('film.mp4')
  })
})

test('a download says its name plainly and exactly', () => {
  expect(attachment('تقرير "1".pdf')).toBe(
    'attachment; filename="_____ _1_.pdf"; filename*=UTF-8\'\'%D8%AA%D9%82%D8%B1%D9%8A%D8%B1%20%221%22.pdf',
  )
})

test('what a browser would run is not a form the house takes in', () => {
  for (const mediaType of ['image/svg+xml', 'text/html', 'application/xml', 'application/x-msdownload'])
    expect(formOf(mediaType)).toBeNull()
})

test.each([
  ['bytes=0-99', { from: 0, until: 99, total: 1000 }],
  ['bytes=900-', { from: 900, until: 999, total: 1000 }],
  ['bytes=-100', { from: 900, until: 999, total: 1000 }],
  ['bytes=990-2000', { from: 990, until: 999, total: 1000 }],
  ['bytes=1000-', 'outside'],
  ['bytes=9-3', 'outside'],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=1-2', null],
  [null, null],
])('the range %j is %j of a thousand bytes', (header, part) => expect(partOf(header, 1000)).toEqual(part))

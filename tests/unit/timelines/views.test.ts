import { describe, expect, it } from 'vitest'
import { type CalendarFacts, workingCalendar } from '#server/kernel/calendar'
import { type Day, day, momentAt } from '#server/kernel/day'
import { aheadPieces, type Held, heldPieces, restDaysOf, windowOf } from '#server/timelines/views/rules'

const today = day('2026-11-15')
const held = (side: Held['side'], since: string, endedAt: string | null): Held => ({
  side,
  since: momentAt(day(since), '09:00'),
  endedAt: endedAt ? momentAt(day(endedAt), '13:00') : null,
})

describe('the days that are drawn', () => {
  it('are the weeks around today, from a Sunday', () => {
    expect(windowOf('quarter', null, today)).toEqual({ from: '2026-09-06', until: '2026-12-19' })
    expect(windowOf('week', null, today)).toEqual({ from: '2026-11-08', until: '2026-12-12' })
  })

  it('are the year of today, or whatever was asked for', () => {
    expect(windowOf('year', null, today).from).toBe('2026-01-01')
    expect(windowOf('quarter', day('2026-03-01'), today).from).toBe('2026-03-01')
  })
})

describe('who held it', () => {
  it('gives a day of change to whoever had it in the end', () => {
    const chain = [held('agency', '2026-11-01', '2026-11-04'), held('marketing', '2026-11-04', null)]
    expect(heldPieces(chain, today)).toEqual([
      { side: 'agency', from: '2026-11-01', until: '2026-11-03' },
      { side: 'marketing', from: '2026-11-04', until: today },
    ])
  })

  it('leaves out whoever had it for part of one day only', () => {
    const chain = [held('agency', '2026-11-04', '2026-11-04'), held('marketing', '2026-11-04', '2026-11-06')]
    expect(heldPieces(chain, today).map(({ side, until }) => [side, until])).toEqual([['marketing', '2026-11-06']])
  })
})

describe('what is ahead', () => {
  const item = { startsOn: day('2026-11-01'), endsOn: day('2026-11-20'), finishedOn: null, side: 'agency' as const }

  it('is the rest of the span, from tomorrow on', () => {
    expect(aheadPieces(item, [], today)).toEqual([{ side: 'agency', from: '2026-11-16', until: '2026-11-20' }])
  })

  it('is whom it is expected to pass through, where that was said', () => {
    const expected = [{ side: 'contracts' as const, from: today, until: day('2026-11-18') }]
    expect(aheadPieces(item, expected, today)).toEqual([{ side: 'contracts', from: '2026-11-16', until: '2026-11-18' }])
  })

  it('is nothing once it is finished, or past its time', () => {
    expect(aheadPieces({ ...item, finishedOn: day('2026-11-10') }, [], today)).toEqual([])
    expect(aheadPieces({ ...item, endsOn: day('2026-11-12') }, [], today)).toEqual([])
  })
})

describe('days of rest', () => {
  const facts: CalendarFacts = {
    weekend: [5, 6],
    opens: '08:00',
    closes: '16:00',
    spans: [
      {
        kind: 'holiday',
        from: day('2026-09-23'),
        until: day('2026-09-23'),
        opens: null,
        closes: null,
        name: { ar: 'اليوم الوطني', en: 'National Day' },
      },
    ],
  }

  it('join into runs, and a holiday has its name', () => {
    const rests = restDaysOf({ from: day('2026-09-20'), until: day('2026-09-27') as Day }, workingCalendar(facts))
    expect(rests.map(({ kind, from, until, name }) => [kind, from, until, name?.en ?? null])).toEqual([
      ['holiday', '2026-09-23', '2026-09-23', 'National Day'],
      ['weekend', '2026-09-25', '2026-09-26', null],
    ])
  })
})

import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date'
import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

type HijriPickerProps = {
  button: RefObject<HTMLElement | null>
  /** `'2026-11-17'`, or empty. */
  value: string
  today: string
  onPick: (day: string) => void
  onClose: () => void
}

const tags = { ar: 'ar-SA-u-ca-islamic-umalqura-nu-latn', en: 'en-GB-u-ca-islamic-umalqura-nu-latn' }
const hijri = new IslamicUmalquraCalendar()

/** The stretch in which this library's months are those of the published tables; a test compares them. */
const first = new CalendarDate(hijri, 1420, 1, 1)
const last = new CalendarDate(hijri, 1451, 3, 29)

const step = 'inline-flex size-control items-center justify-center rounded-control hover:bg-line'

/** A month of the Hijri calendar to pick a day from. What is picked is a Gregorian day, as every day of the house. */
export default function HijriPicker({ button, value, today, onPick, onClose }: HijriPickerProps) {
  const { t, locale } = useWords()
  const picked = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null
  return (
    <I18nProvider locale={tags[locale]}>
      <Popover
        triggerRef={button}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className="rounded-composer border border-line2 bg-raise p-3 shadow-raise"
      >
        <Dialog aria-label={t(uiWords.pickHijri)} className="outline-none">
          <Calendar
            aria-label={t(uiWords.pickHijri)}
            autoFocus
            defaultValue={picked}
            defaultFocusedValue={picked ?? parseDate(today)}
            minValue={first}
            maxValue={last}
            onChange={(date) => onPick(toCalendar(date, new GregorianCalendar()).toString())}
          >
            <header className="mb-2 flex items-center gap-2">
              <Button slot="previous" className={step}>
                <Icon name="back" size={16} />
              </Button>
              <Heading className="flex-1 text-center text-control font-semibold" />
              <Button slot="next" className={step}>
                <Icon name="chevron" size={16} />
              </Button>
            </header>
            <CalendarGrid className="border-separate border-spacing-0.5 text-center text-control [&_th]:text-note [&_th]:font-medium [&_th]:text-ink3">
              {(date) => (
                <CalendarCell
                  date={date}
                  className="grid size-control cursor-pointer place-items-center rounded-control hover:bg-line data-[outside-month]:hidden data-[selected]:bg-acc data-[selected]:text-on-acc data-[disabled]:text-ink3"
                />
              )}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </I18nProvider>
  )
}

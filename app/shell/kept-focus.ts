import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Where the focus was: the element, and everything it stood in, nearest first. */
type Place = { own: HTMLElement; around: readonly Element[] }

const isNowhere = () => document.activeElement === null || document.activeElement === document.body

/** Gives the focus to a place that is no control of its own, as a title: it is read out, and the next stop is after it. */
function take(place: HTMLElement) {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
}

/** Where a page begins: its title. */
const beginning = () => document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')

/**
 * Keeps the focus of the keyboard in the page: whoever went to another page begins at its title, and whoever pressed what
 * then left the page goes on from what stands in its place.
 */
export function useKeptFocus() {
  const { key, pathname, hash } = useLocation()
  const last = useRef({ key, pathname })
  useEffect(() => {
    const { key: before, pathname: from } = last.current
    last.current = { key, pathname }
    if (before === key || from === pathname || hash) return
    const start = beginning()
    if (start && !document.activeElement?.closest('main')) take(start)
  }, [key, pathname, hash])
  useEffect(watchLosses, [])
}

/** A part of the page that is drawn anew, or taken away, drops the focus without a word; only the page itself can tell. */
function watchLosses() {
  let place: Place | null = null
  const remember = ({ target }: FocusEvent) => {
    const isPart = target instanceof HTMLElement && target.closest('main') !== null
    place = isPart ? { own: target, around: aroundOf(target) } : null
  }
  const watch = new MutationObserver(() => {
    if (!place || place.own.isConnected || !isNowhere()) return
    const next = nextTo(place)
    place = null
    if (next) take(next)
  })
  document.addEventListener('focusin', remember)
  watch.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', remember)
    watch.disconnect()
  }
}

function aroundOf(element: Element): Element[] {
  const above = element.parentElement
  return above ? [above, ...aroundOf(above)] : []
}

/** The same control drawn anew, else the nearest part of the page that still stands. */
function nextTo({ own, around }: Place): HTMLElement | null {
  const standing = around.find((one) => one.isConnected && one !== document.body)
  const twin = [...(standing?.querySelectorAll<HTMLElement>(own.localName) ?? [])].find((one) => isTwin(one, own))
  if (twin) return twin
  return standing?.closest<HTMLElement>('section') ?? beginning()
}

const isTwin = (one: HTMLElement, own: HTMLElement) =>
  one.checkVisibility() &&
  one.textContent === own.textContent &&
  ['name', 'type', 'value', 'href', 'aria-label'].every((name) => one.getAttribute(name) === own.getAttribute(name))

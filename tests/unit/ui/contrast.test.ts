import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// WCAG 2, recomputed from the tokens as they are shipped: a colour that is changed is measured again.

const css = readFileSync('app/ui/tokens.css', 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

type Theme = 'light' | 'dark'

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(ink: string, ground: string, theme: Theme): number {
  const colour = (name: string) => {
    const token = tokens.get(name)
    if (!token) throw new Error(`No token ${name}`)
    return luminance(token[theme])
  }
  const [low = 0, high = 0] = [colour(ink), colour(ground)].sort((one, other) => one - other)
  return (high + 0.05) / (low + 0.05)
}

/** Ink on ground, and what was measured when the colours were chosen: light, dark. */
const measured: [string, string, number, number][] = [
  ['ink', 'sheet', 16.65, 15.36],
  ['ink2', 'sheet', 8.2, 9.75],
  ['ink3', 'sheet', 5.43, 6.56],
  ['ink3', 'canvas', 4.95, 6.94],
  ['acc', 'sheet', 6.45, 8.7],
  ['on-acc', 'acc', 6.45, 8.07],
  ['acc', 'acc-soft', 5.52, 6.89],
  ['red', 'sheet', 6.57, 8.33],
  ['red', 'red-soft', 5.69, 7.24],
  ['amb', 'sheet', 6.33, 10.02],
  ['amb', 'amb-soft', 5.6, 8.18],
  ['grn', 'sheet', 6.52, 9.6],
  ['ink', 'mark', 13.12, 9.34],
  ['h-mk', 'sheet', 5.84, 8.49],
  ['h-co', 'sheet', 7.43, 8.52],
  ['h-fi', 'sheet', 7.06, 8.56],
  ['h-ag', 'h-ag-s', 5.0, 4.86],
  ['ink3', 'red-soft', 4.7, 5.7],
]

/** Pairs that components write besides: each must be readable too. */
const alsoWritten: [string, string][] = [
  ['ink2', 'canvas'],
  ['ink2', 'sunk'],
  ['ink2', 'line'],
  ['ink', 'acc-soft'],
  ['ink', 'red-soft'],
  ['ink', 'amb-soft'],
  ['ink', 'amb-mark'],
  ['ink2', 'raise'],
  ['ink3', 'raise'],
  ['on-acc', 'acc-h'],
  ['h-mk', 'h-mk-s'],
  ['h-co', 'h-co-s'],
  ['h-fi', 'h-fi-s'],
  ['sheet', 'ink'],
]

/** Borders and marks need 3 to 1. */
const drawn: [string, string, number, number][] = [
  ['ctl', 'sheet', 3.55, 4.03],
  ['h-no', 'sheet', 3.94, 5.97],
]

describe('the colours', () => {
  it.each(measured)('%s on %s reads as it was measured, in both themes', (ink, ground, light, dark) => {
    expect(contrast(ink, ground, 'light')).toBeCloseTo(light, 1)
    expect(contrast(ink, ground, 'dark')).toBeCloseTo(dark, 1)
    expect(Math.min(light, dark)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(alsoWritten)('%s on %s is at least 4.5 to 1 in both themes', (ink, ground) => {
    expect(contrast(ink, ground, 'light')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink, ground, 'dark')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(drawn)('%s on %s stands out at least 3 to 1', (ink, ground, light, dark) => {
    expect(contrast(ink, ground, 'light')).toBeCloseTo(light, 1)
    expect(contrast(ink, ground, 'dark')).toBeCloseTo(dark, 1)
    expect(Math.min(light, dark)).toBeGreaterThanOrEqual(3)
  })
})

/** Landscapes of the sample's posters and film, as SVG. Drawn here so that the demo needs no picture from anywhere else. */

export type SceneName = 'oasis' | 'trail' | 'coast'

type Palette = {
  sky: readonly [string, string, string]
  sun: string
  far: string
  middle: string
  near: string
  leaf: string
  fruit: string
  ink: string
}

const palettes: Readonly<Record<SceneName, readonly Palette[]>> = {
  oasis: [
    {
      sky: ['#F6EBD3', '#EFE3C8', '#EBD9B4'],
      sun: '#E2A04A',
      far: '#8FAE80',
      middle: '#6B8F5E',
      near: '#2F5C46',
      leaf: '#2F5C46',
      fruit: '#A3501C',
      ink: '#23382C',
    },
    {
      sky: ['#DDEBE4', '#EAF1E6', '#F4EFDC'],
      sun: '#F0C36A',
      far: '#9DB9A4',
      middle: '#5E8C78',
      near: '#1F4D43',
      leaf: '#1F4D43',
      fruit: '#B4562A',
      ink: '#17352E',
    },
    {
      sky: ['#F3D9C0', '#F2E2CB', '#F7EDDA'],
      sun: '#D9773F',
      far: '#B8A06A',
      middle: '#8A8F4E',
      near: '#4B5E2F',
      leaf: '#3B4F2A',
      fruit: '#8E2F1B',
      ink: '#33301B',
    },
  ],
  trail: [
    {
      sky: ['#23424A', '#C98D5B', '#F0CF98'],
      sun: '#FBE6B8',
      far: '#8A5A3C',
      middle: '#5D4636',
      near: '#2F3B31',
      leaf: '#22301F',
      fruit: '#F4E3C0',
      ink: '#FFF6E4',
    },
    {
      sky: ['#1D2F4F', '#7A6C93', '#E9B9A0'],
      sun: '#FBE3C8',
      far: '#6A5878',
      middle: '#46415F',
      near: '#252A40',
      leaf: '#1A2033',
      fruit: '#F1DFC9',
      ink: '#FDF3EA',
    },
    {
      sky: ['#2B4A3F', '#8FA56F', '#EAD9A0'],
      sun: '#FFF1C4',
      far: '#6F7D4F',
      middle: '#4A5E41',
      near: '#263A30',
      leaf: '#1B2C24',
      fruit: '#F6E9C6',
      ink: '#FFFBEA',
    },
  ],
  coast: [
    {
      sky: ['#CDE7EC', '#E4F1EE', '#F8EFDC'],
      sun: '#F2B65C',
      far: '#7FB4C0',
      middle: '#3E8798',
      near: '#135466',
      leaf: '#FFFFFF',
      fruit: '#D9663B',
      ink: '#0F3F4D',
    },
    {
      sky: ['#F7D8C4', '#F9E6D2', '#FDF4E6'],
      sun: '#E8794E',
      far: '#9AC0BE',
      middle: '#4C8F97',
      near: '#1C5A69',
      leaf: '#FFF8EE',
      fruit: '#B8412D',
      ink: '#173F49',
    },
    {
      sky: ['#123A4F', '#3B7B8C', '#BFDCD3'],
      sun: '#FFF3D0',
      far: '#2F6A7B',
      middle: '#1F5163',
      near: '#0C3040',
      leaf: '#F4F7F1',
      fruit: '#F0A35B',
      ink: '#F3FAF6',
    },
  ],
}

export const inkOf = (scene: SceneName, variant: number): string => paletteOf(scene, variant).ink

const paletteOf = (scene: SceneName, variant: number): Palette => {
  const [first, ...others] = palettes[scene]
  return [first, ...others][variant % 3] ?? (first as Palette)
}

const palm = ({ leaf, fruit }: Palette, x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M0 0v-92m0 0c-28-18-48-8-60 10m60-10c28-18 48-8 60 10m-60-10c-12-30-34-32-48-26m48 26c12-30 34-32 48-26" ` +
  `stroke="${leaf}" stroke-width="7" fill="none" stroke-linecap="round"/>` +
  `<circle cx="-14" cy="-78" r="7" fill="${fruit}"/><circle cx="0" cy="-70" r="7" fill="${fruit}"/><circle cx="14" cy="-78" r="7" fill="${fruit}"/></g>`

const sail = ({ leaf, fruit }: Palette, x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M0 0V-70C26-52 34-26 30 0z" fill="${leaf}"/><path d="M-4 0V-52C-22-38-28-18-26 0z" fill="${leaf}" opacity=".8"/>` +
  `<path d="M-34 6H40L28 20H-22z" fill="${fruit}"/></g>`

const land: Readonly<Record<SceneName, (palette: Palette, shift: number) => string>> = {
  oasis: (palette, shift) =>
    `<path d="M0 252C90 ${214 + shift} 190 250 270 228S360 214 400 220V400H0z" fill="${palette.far}"/>` +
    `<path d="M0 282C90 ${248 - shift} 170 274 240 262S350 258 400 248V400H0z" fill="${palette.middle}"/>` +
    `<path d="M0 330C120 302 230 334 400 306V400H0z" fill="${palette.near}"/>${palm(palette, 92, 322, 1)}${palm(palette, 338, 318, 0.55)}`,
  trail: (palette, shift) =>
    `<path d="M0 ${246 - shift}L44 206 76 226 132 156 166 200 206 172 262 222 312 186 400 246V400H0z" fill="${palette.far}"/>` +
    `<path d="M0 284C70 248 120 268 188 278S326 256 400 278V400H0z" fill="${palette.middle}"/>` +
    `<path d="M0 326C94 296 164 320 238 324S350 312 400 318V400H0z" fill="${palette.near}"/>` +
    `<path d="M210 400C226 366 172 352 204 334 236 318 194 306 216 290" stroke="${palette.fruit}" stroke-width="9" fill="none" stroke-linecap="round"/>` +
    `${palm(palette, 72, 330, 0.42)}${palm(palette, 348, 328, 0.34)}`,
  coast: (palette, shift) =>
    `<path d="M0 244C60 ${236 + shift} 100 250 160 244S280 ${238 - shift} 400 246V400H0z" fill="${palette.far}"/>` +
    `<path d="M0 286C60 270 110 296 180 282S320 270 400 288V400H0z" fill="${palette.middle}"/>` +
    `${sail(palette, 108, 268, 0.8)}${sail(palette, 300, 254, 0.42)}` +
    `<path d="M0 336C70 316 130 346 210 330S340 318 400 338V400H0z" fill="${palette.near}"/>`,
}

/**
 * A landscape of 400 × 400. `variant` turns the colours and the hills, so that no two works of one client look the same;
 * `light` is how high the sun stands, 0 to 1.
 */
export function scene(name: SceneName, variant: number, light = 1): string {
  const palette = paletteOf(name, variant)
  const [top, middle, low] = palette.sky
  const shift = (variant * 7) % 18
  const x = name === 'trail' ? 276 : 92 + ((variant * 83) % 220)
  const y = 262 - light * (name === 'trail' ? 64 : 130)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">` +
    `<stop offset="0" stop-color="${top}"/><stop offset=".5" stop-color="${middle}"/><stop offset=".75" stop-color="${low}"/></linearGradient></defs>` +
    `<rect width="400" height="400" fill="url(#sky)"/><circle cx="${x}" cy="${y}" r="${name === 'trail' ? 32 : 42}" fill="${palette.sun}"/>` +
    `${land[name](palette, shift)}</svg>`
  )
}

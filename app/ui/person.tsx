import type { ReactNode } from 'react'
import type { Side } from '#app/ui/holder'

/** Circles are people of the agency, marketing and finance; the contracts office is square, here as in its mark. */
const looks: Partial<Record<Side, string>> = {
  agency: 'rounded-full bg-h-ag-s text-h-ag',
  marketing: 'rounded-full bg-h-mk-s text-h-mk',
  contracts: 'rounded-control bg-h-co-s text-h-co',
  finance: 'rounded-full bg-h-fi-s text-h-fi',
}

const titles = new Set(['أ', 'أ.', 'د', 'د.', 'م', 'م.', 'dr', 'dr.', 'eng', 'eng.', 'mr', 'mr.', 'ms', 'ms.'])
const isArabic = /[\u0600-\u06ff]/

/** Two letters of a name. Arabic ones are kept apart, so that they do not join into a word. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part && !titles.has(part.toLowerCase()))
  const first = parts[0]?.[0] ?? ''
  const last = (parts.length > 1 ? parts.at(-1) : '')?.replace(/^(ال|Al-|al-)/, '')[0] ?? ''
  return isArabic.test(first) ? `${first}\u200c${last}` : (first + last).toUpperCase()
}

type AvatarProps = { name: string; side: Side; size?: 'small' | 'large' }

export function Avatar({ name, side, size = 'small' }: AvatarProps) {
  const box = size === 'large' ? 'size-10 text-control' : 'size-7.5 text-[0.75rem]'
  return (
    <span
      aria-hidden="true"
      className={`inline-grid flex-none place-items-center leading-none font-semibold ${box} ${looks[side] ?? 'rounded-full bg-sunk text-ink2'}`}
    >
      {initialsOf(name)}
    </span>
  )
}

/** A person: their sign, their name, and what they are here. */
export function Person({ name, side, detail, size }: AvatarProps & { detail?: ReactNode }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar name={name} side={side} {...(size && { size })} />
      <span className="min-w-0 leading-[1.45]">
        <span className={`block font-medium ${size === 'large' ? 'text-balance' : 'truncate'}`}>
          <bdi>{name}</bdi>
        </span>
        {detail && (
          <span className={`block text-note text-ink3 ${size === 'large' ? 'text-balance' : 'truncate'}`}>
            {detail}
          </span>
        )}
      </span>
    </span>
  )
}

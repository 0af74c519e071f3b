const paths = {
  today: 'M4 6h16M4 12h10M4 18h7M18 14v5M15.5 16.5h5',
  brief: 'M6 3h9l4 4v14H6zM9 11h7M9 15h5',
  deliverable: 'M4 5h16v11H4zM9 20h6M12 16v4',
  timeline: 'M4 6h9M8 12h10M6 18h8',
  contract: 'M5 4h14v16H5zM9 9h6M9 13h6',
  money: 'M3 7h18v11H3zM12 10v5M7 12.5h.01M17 12.5h.01',
  people:
    'M8.5 11a3 3 0 100-6 3 3 0 000 6zM3 20c0-3 2.5-5.5 5.5-5.5S14 17 14 20M16 5.5a3 3 0 010 5.5M17.5 15c2 .7 3.5 2.5 3.5 5',
  promise: 'M5 12l4 4L19 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  chevron: 'M9 6l6 6-6 6',
  back: 'M15 6l-6 6 6 6',
  down: 'M6 9l6 6 6-6',
  search: 'M10.5 17a6.5 6.5 0 100-13 6.5 6.5 0 000 13zM15.5 15.5L20 20',
  moon: 'M20 14.5A8 8 0 119.5 4a6.5 6.5 0 0010.5 10.5z',
  sun: 'M12 16.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  screen: 'M4 5h16v11H4zM12 5v11M9 20h6M12 16v4',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  edit: 'M4 20l1-5L16 4l4 4L9 19z',
  print: 'M7 8V3h10v5M5 8h14v9H5zM8 14h8v7H8z',
  plus: 'M12 5v14M5 12h14',
  play: 'M8 5l11 7-11 7z',
  phone: 'M6 3h4l1.5 5-2.5 2a12 12 0 005 5l2-2.5 5 1.5v4c0 1-1 2-2 2A16 16 0 014 5c0-1 1-2 2-2z',
  calendar: 'M4 6h16v13H4zM8 3v4M16 3v4M4 10h16',
  download: 'M12 4v11M7.5 11l4.5 4.5L16.5 11M5 20h14',
  upload: 'M12 20V9M7.5 13L12 8.5l4.5 4.5M5 4h14',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3 2',
  comment: 'M4 5h16v11H9l-5 4z',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  out: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  up: 'M6 15l6-6 6 6',
} as const

export type IconName = keyof typeof paths

/** Icons that point along the line of reading, and so turn with it. A clock, a tick, a lock never do. */
const pointing = new Set<IconName>(['chevron', 'back', 'out'])

/** A drawing of 18 pixels beside words that say the same: never a button's only name. */
export function Icon({ name, size = 18, className = '' }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`${pointing.has(name) ? 'flip ' : ''}${className}`}
    >
      <path d={paths[name]} />
    </svg>
  )
}

/** A thing asked and not yet answered: a circle of dashes. */
export function OpenCircle({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="18"
      height="18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      className={className}
    >
      <circle cx="12" cy="12" r="7" strokeDasharray="3 3" />
    </svg>
  )
}

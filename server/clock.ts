/**
 * What time it is in this house: real time plus an offset kept with the data since its first start
 * (nought outside the demo, whose sample lives on its own day). One process may hold two copies of this
 * module, the server's and the page bundle's, so the offset rests in one place for both.
 *
 * Links, one-time codes, keys, rate limits and the job queue live in real time and ask `Date.now()`.
 */
const shared = globalThis as typeof globalThis & { mujazClockOffsetMs?: number }

export const clock = {
  now: (): Date => new Date(Date.now() + (shared.mujazClockOffsetMs ?? 0)),
  offsetMs: (): number => shared.mujazClockOffsetMs ?? 0,
  /** Called once, when the data is opened. */
  setOffset(milliseconds: number): void {
    shared.mujazClockOffsetMs = milliseconds
  },
}

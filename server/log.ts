import { pino } from 'pino'
import { environment } from '#server/environment'

const shared = globalThis as typeof globalThis & { mujazLog?: pino.Logger }

/** The process's one log: a JSON line each. It never holds a body, a secret, a name or a mail's own link. */
export function log(): pino.Logger {
  shared.mujazLog ??= pino({
    level: environment().LOG_LEVEL ?? (environment().NODE_ENV === 'production' ? 'info' : 'warn'),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: pino.stdSerializers.err },
  })
  return shared.mujazLog
}

/** An address as it may be logged: no query, and no token of a mail's link or of a password reset. */
export const withoutSecrets = (path: string): string =>
  (path.split('?')[0] ?? '').replace(/\/(l|reset)\/[^/.]+/g, '/$1/…')

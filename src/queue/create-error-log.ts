import type { Logger } from '../logger.ts';

const quietMs = 30_000;

/** Logs an error of a connection once in 30 s: every queue and worker reports the same outage over and over. */
export function createErrorLog(logger: Logger): (error: Error) => void {
  const loggedAt = new Map<string, number>();
  return (error) => {
    const now = Date.now();
    if (now - (loggedAt.get(error.message) ?? 0) < quietMs) return;
    if (loggedAt.size > 1_000) loggedAt.clear();
    loggedAt.set(error.message, now);
    logger.warn({ err: error }, 'queue error');
  };
}

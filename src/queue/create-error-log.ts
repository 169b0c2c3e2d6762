import type { Logger } from '../logger.ts';
import type { OutageLog } from '../outage-log.ts';

const quietMs = 30_000;

/** How ioredis, pg and the system say that there is no connection, a failover included. */
const broken =
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|Connection is closed|isn't writeable|max retries per request|Command timed out|connect timed out|Connection terminated|terminating connection|timeout exceeded|Query read timeout|database system is|LOADING|READONLY|CLUSTERDOWN|MASTERDOWN|UNBLOCKED|Cluster redirections|Cluster is(n't ready| ended| disconnect)|slots cache|startup nodes|sentinels are unreachable/i;

const isBroken = (error: Error & { code?: unknown }): boolean =>
  broken.test(error.message) ||
  broken.test(String(error.code)) ||
  (error.cause instanceof Error && isBroken(error.cause));

/**
 * Logs an error of a queue or worker: a broken connection as an outage, since each of them reports the same one over and
 * over; another error once in 30 s.
 */
export function createErrorLog(logger: Logger, outage: OutageLog): (error: Error) => void {
  const loggedAt = new Map<string, number>();
  return (error) => {
    if (isBroken(error)) return outage.failed(error);
    const now = Date.now();
    if (now - (loggedAt.get(error.message) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
    if (loggedAt.size > 1_000) loggedAt.clear();
    loggedAt.set(error.message, now);
    logger.warn({ err: error }, 'queue error');
  };
}

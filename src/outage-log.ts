import { describeError } from './describe-error.ts';
import type { Logger } from './logger.ts';

export interface OutageLog {
  /** Something asked of the backend failed because it cannot be reached. */
  failed(error: unknown): void;
  /** Something asked of it was answered. */
  works(): void;
}

/** Notes whether the backend answered what was asked of it; every error goes on, where `isMine` says so as its failure. */
export async function watchOutage<Answer>(
  outage: OutageLog,
  asked: Promise<Answer>,
  isMine: (error: unknown) => boolean,
): Promise<Answer> {
  try {
    const answer = await asked;
    outage.works();
    return answer;
  } catch (error) {
    if (isMine(error)) outage.failed(error);
    throw error;
  }
}

/** A backend that fails this often in between has not come back. */
const settledMs = 1_000;

/** That a connection is gone, not why: the reason comes a moment later, when it is tried again. */
const symptom = /isn't writeable|Connection is closed|max retries per request/;

/** Logs an outage of a backend twice: a warning with the reason when it begins, and a line when it has ended. */
export function createOutageLog(logger: Logger, backend: string, now: () => number = Date.now): OutageLog {
  let begun: number | undefined;
  let last = 0;
  let failures = 0;
  let isTold = false;
  return {
    failed: (error) => {
      last = now();
      failures += 1;
      begun ??= last;
      const reason = describeError(error);
      if (isTold || (symptom.test(reason) && last - begun < settledMs)) return;
      isTold = true;
      logger.warn({ backend, reason }, `the ${backend} cannot be reached`);
    },
    works: () => {
      if (begun === undefined || now() - last < settledMs) return;
      if (isTold) logger.info({ backend, outage_ms: now() - begun, failures }, `the ${backend} can be reached again`);
      isTold = false;
      begun = undefined;
      failures = 0;
    },
  };
}

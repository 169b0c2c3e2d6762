import type { Logger } from './logger.ts';

export interface Closable {
  name: string;
  close(): Promise<void>;
}

/** Closes in the order given; one failing step does not stop the rest. */
export async function closeAll(steps: Closable[], logger: Logger): Promise<void> {
  for (const step of steps) {
    try {
      await step.close();
    } catch (error) {
      logger.warn({ err: error, step: step.name }, 'a shutdown step failed');
    }
  }
}

/** Waits for SIGTERM or SIGINT, closes, and exits; a second signal or `forceAfterMs` exits at once. */
export function runUntilSignal(steps: Closable[], logger: Logger, forceAfterMs = 30_000): void {
  let closing = false;
  const stop = (signal: string) => {
    if (closing) process.exit(1);
    closing = true;
    logger.info({ signal }, 'shutting down');
    setTimeout(() => {
      logger.error('shutdown took too long: exiting');
      process.exit(1);
    }, forceAfterMs).unref();
    void closeAll(steps, logger).then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

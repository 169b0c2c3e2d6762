import { futureDetail, sentInFuture } from '../contract/thread.ts';
import { DomainError } from '../errors.ts';

/**
 * Throws 'invalid', pointing at each message of a thread that was sent after `now`, in milliseconds of the epoch. What is
 * no thread at all is the business of the schema.
 */
export function assertThreadIsPast(thread: unknown, now: number): void {
  if (!Array.isArray(thread)) return;
  const dates = thread.map((item: unknown) => {
    const date = (item as { sent_at?: unknown } | null)?.sent_at;
    return { sent_at: typeof date === 'string' ? date : '' };
  });
  const late = sentInFuture(dates, now);
  if (late.length > 0)
    throw new DomainError('invalid', 'The thread has messages that were not sent yet', {
      issues: late.map((at) => ({ pointer: `/thread/${at}/sent_at`, detail: futureDetail })),
    });
}

import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { dayMs, type ExpiringKind, keptRecords } from './kept-records.ts';

/**
 * When retention takes away a record of this kind that is made now, as ISO 8601. Another RETENTION_DAYS holds for what
 * is made after it.
 */
export const expiresAt = ({ clock, config }: Pick<Context, 'clock' | 'config'>, kind: ExpiringKind): string =>
  isoTime(clock.now() + keptRecords[kind].days(config) * dayMs);

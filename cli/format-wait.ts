import type { Campaign } from '../packages/client/src/index.ts';

export type Wait = Pick<Campaign, 'waits_for' | 'wait_reason' | 'next_try_at'>;

/** What the server waits for, by its own name of it, to stand after something; empty where it waits for nothing. */
export function formatWait({ waits_for, wait_reason, next_try_at }: Wait): string {
  if (waits_for === undefined) return '';
  const reason = wait_reason ? ` (${wait_reason})` : '';
  return `, waits for ${waits_for}${reason}${next_try_at ? `, next try ${next_try_at}` : ''}`;
}

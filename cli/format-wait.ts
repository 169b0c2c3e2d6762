import type { Campaign } from '../packages/client/src/index.ts';

export type Wait = Pick<Campaign, 'waits_for' | 'wait_reason' | 'next_try_at' | 'waits_since' | 'waits_until'>;

/** What the server waits for, by its own name of it, to stand after something; empty where it waits for nothing. */
export function formatWait({ waits_for, wait_reason, next_try_at, waits_since, waits_until }: Wait): string {
  if (waits_for === undefined) return '';
  return [
    `, waits for ${waits_for}`,
    wait_reason && ` (${wait_reason})`,
    waits_since && `, since ${waits_since}`,
    waits_until && `, at most until ${waits_until}`,
    next_try_at && `, next try ${next_try_at}`,
  ]
    .filter(Boolean)
    .join('');
}

/** Tells what something waits for when that is another thing than before, while it is looked at again and again. */
export function createWaitNotes(note: (line: string) => void): (standing: Wait) => void {
  let told: string | undefined;
  return (standing) => {
    if (standing.waits_for && standing.waits_for !== told) note(`not written yet${formatWait(standing)}`);
    told = standing.waits_for;
  };
}

import { expect, test } from 'vitest';
import { createWaitNotes, formatWait } from '../../../cli/format-wait.ts';

test('says what is known of a wait, in order', () => {
  expect(formatWait({})).toBe('');
  expect(formatWait({ waits_for: 'turn' })).toBe(', waits for turn');
  const wait_reason = 'openai:gpt-4.1-mini has a batch of 2 rows';
  const waits_since = '2026-12-01T00:00:00.000Z';
  expect(formatWait({ waits_for: 'batch', wait_reason, waits_since, waits_until: '2026-12-02T00:00:00.000Z' })).toBe(
    `, waits for batch (${wait_reason}), since ${waits_since}, at most until 2026-12-02T00:00:00.000Z`,
  );
  expect(formatWait({ waits_for: 'rate_limit', next_try_at: waits_since })).toBe(
    `, waits for rate_limit, next try ${waits_since}`,
  );
});

test('tells what is looked at again and again once for each wait', () => {
  const notes: string[] = [];
  const tell = createWaitNotes((line) => notes.push(line));
  for (const waits_for of ['rate_limit', 'rate_limit', undefined, 'rate_limit', 'provider_down'] as const)
    tell(waits_for ? { waits_for } : {});
  expect(notes).toEqual([
    'not written yet, waits for rate_limit',
    'not written yet, waits for rate_limit',
    'not written yet, waits for provider_down',
  ]);
});

import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/llm/parse-retry-after.ts';

const now = Date.parse('2026-11-25T12:00:00.000Z');
const wait = (headers: Record<string, string>) => parseRetryAfter(new Headers(headers), now);

describe('parseRetryAfter', () => {
  it.each([
    [{ 'retry-after': '5' }, 5_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after-ms': '120', 'retry-after': '1' }, 120],
    [{ 'retry-after': 'Wed, 25 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Wed, 25 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'x-ratelimit-reset-requests': '1m30s' }, 90_000],
    [{ 'x-ratelimit-reset-tokens': '250ms' }, 250],
    [{ 'anthropic-ratelimit-requests-reset': '2026-11-25T12:00:07Z' }, 7_000],
  ])('reads %j', (headers, expected) => {
    expect(wait(headers)).toBe(expected);
  });

  it('waits for the limit that is used up, not for the other', () => {
    expect(
      wait({
        'x-ratelimit-remaining-requests': '40',
        'x-ratelimit-reset-requests': '6m0s',
        'x-ratelimit-remaining-tokens': '0',
        'x-ratelimit-reset-tokens': '2s',
      }),
    ).toBe(2_000);
  });

  it('waits for the slower limit when neither says that it is used up', () => {
    expect(wait({ 'x-ratelimit-reset-requests': '1s', 'x-ratelimit-reset-tokens': '3s' })).toBe(3_000);
  });

  it.each<Record<string, string>>([{}, { 'retry-after': 'soon' }, { 'x-ratelimit-reset-requests': '' }])(
    'says nothing for %j',
    (headers) => {
      expect(wait(headers)).toBeUndefined();
    },
  );
});

const unitMs: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "6m0s", "250ms", plain seconds, or a date, as ms from `now`; null when it is none of these. */
function parseWait(value: string, now: number): number | null {
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  if (/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text))
    return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)].reduce(
      (total, [, amount, unit]) => total + Number(amount) * unitMs[unit!]!,
      0,
    );
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

interface HeaderReader {
  get(name: string): string | null;
}

/** One limit of a provider: how much is left, and when it is whole again. */
const limitHeaders = ['requests', 'tokens', 'input-tokens', 'output-tokens'].flatMap((what) => [
  { remaining: `x-ratelimit-remaining-${what}`, reset: `x-ratelimit-reset-${what}` },
  { remaining: `anthropic-ratelimit-${what}-remaining`, reset: `anthropic-ratelimit-${what}-reset` },
]);

/**
 * The least wait in ms that a refusing provider asks for: Retry-After-Ms, Retry-After (seconds or date), or else the
 * reset of the limit that is used up (of the slowest limit, when none says it is). undefined when it says nothing.
 */
export function parseRetryAfter(headers: HeaderReader, now: number): number | undefined {
  const exact = headers.get('retry-after-ms');
  if (exact !== null && /^\d+(\.\d+)?$/.test(exact.trim())) return Number(exact);
  const retryAfter = headers.get('retry-after');
  const asked = retryAfter === null ? null : parseWait(retryAfter, now);
  if (asked !== null) return asked;

  const resets = limitHeaders.flatMap(({ remaining, reset }) => {
    const value = headers.get(reset);
    const wait = value === null ? null : parseWait(value, now);
    return wait === null ? [] : [{ wait, spent: headers.get(remaining)?.trim() === '0' }];
  });
  const spent = resets.filter((limit) => limit.spent);
  const waits = (spent.length > 0 ? spent : resets).map((limit) => limit.wait);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { UsageReport } from '../contract/usage.ts';

const dayMs = 86_400_000;
const dayOf = (ms: number): string => isoTime(ms).slice(0, 10);

/** What a tenant's requests used on each of the last `days` days, today included. */
export async function reportUsage(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  tenant: string,
  days: number,
): Promise<UsageReport> {
  const now = clock.now();
  const wanted = Array.from({ length: days }, (_, index) => dayOf(now - (days - 1 - index) * dayMs));
  const items = await store.requests.sumByDay(tenant, wanted);
  const sum = (of: (item: (typeof items)[number]) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  return {
    from: wanted[0]!,
    to: wanted.at(-1)!,
    items,
    total: {
      requests: sum(({ requests }) => requests),
      usage: {
        prompt_tokens: sum(({ usage }) => usage.prompt_tokens),
        completion_tokens: sum(({ usage }) => usage.completion_tokens),
        cost_usd: sum(({ usage }) => usage.cost_usd),
      },
    },
  };
}

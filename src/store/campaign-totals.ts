import type { Status, Usage } from '../contract/personalize-response.ts';
import type { RequestStore } from './store.ts';

/** Requests of one status, and what they used together. */
export interface StatusTotal extends Omit<Usage, 'estimated' | 'cached_prompt_tokens'> {
  status: Status;
  requests: number;
  /** Those whose usage is estimated. */
  estimated: number;
}

export function toCampaignTotals(totals: StatusTotal[]): Awaited<ReturnType<RequestStore['countByCampaign']>> {
  const count = (status: Status) => totals.find((total) => total.status === status)?.requests ?? 0;
  const sum = (key: keyof Omit<StatusTotal, 'status'>) => totals.reduce((all, total) => all + total[key], 0);
  return {
    counts: {
      queued: count('QUEUED'),
      processing: count('PROCESSING'),
      succeeded: count('SUCCESS'),
      failed: count('FAILED'),
      canceled: count('CANCELED'),
    },
    usage: {
      prompt_tokens: sum('prompt_tokens'),
      completion_tokens: sum('completion_tokens'),
      cost_usd: sum('cost_usd'),
      ...(sum('estimated') > 0 ? { estimated: true as const } : {}),
    },
  };
}

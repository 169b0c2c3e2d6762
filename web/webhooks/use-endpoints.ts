import { useQuery } from '@tanstack/react-query';
import { webhookApi } from '../api/webhook-api.ts';

/** One page of endpoints; those that are disabled first, then those that fail. */
export const useEndpoints = (cursor = '') =>
  useQuery({
    queryKey: ['webhook-endpoints', cursor],
    queryFn: async ({ signal }) => {
      const page = await webhookApi.listEndpoints(cursor, signal);
      const rank = (one: (typeof page.items)[0]) => (one.disabled_at ? 0 : one.failing_since ? 1 : 2);
      return { ...page, items: page.items.toSorted((a, b) => rank(a) - rank(b) || a.url.localeCompare(b.url)) };
    },
    refetchInterval: 10_000,
  });

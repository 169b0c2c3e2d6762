import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { CampaignRow, CampaignRowList } from '../../../src/contract/campaign-rows.ts';
import { api } from '../../api/api.ts';
import { isOpen } from './is-open.ts';
import { listingOf, type RowsView } from './rows-view.ts';
import { totalText } from './total-text.ts';

const chunkSize = 100;
/** How far the next open row is looked for. */
const farthestChunks = 20;

/** The rows of a view, read a hundred at a time where they are in sight. `index` counts from the first row that matches. */
export function useRows(campaignId: string, view: RowsView, sight: { from: number; to: number }, isLive: boolean) {
  const client = useQueryClient();
  const listing = listingOf(view);
  const begin = view.size * view.page;
  const keyOf = (chunk: number) => ['rows', campaignId, listing, chunk];
  const read = (chunk: number, signal?: AbortSignal) =>
    api.listRows(campaignId, { ...listing, offset: chunk * chunkSize, limit: chunkSize }, signal);
  const chunkOf = (index: number) => Math.floor(index / chunkSize);
  const first = chunkOf(begin + sight.from);
  const last = Math.max(first, chunkOf(begin + sight.to));
  const queries = useQueries({
    queries: Array.from({ length: last - first + 1 }, (_, at) => ({
      queryKey: keyOf(first + at),
      queryFn: ({ signal }: { signal: AbortSignal }) => read(first + at, signal),
      staleTime: 30_000,
      refetchInterval: isLive ? 3_000 : (false as const),
    })),
  });
  const newest = queries.reduce((best, next) => (next.dataUpdatedAt > best.dataUpdatedAt ? next : best));
  // Where rows come into sight that are not here yet, their number is known from those that are.
  const known = client.getQueriesData<CampaignRowList>({ queryKey: ['rows', campaignId, listing] });
  const counted = newest.data ?? known.find(([, list]) => list)?.[1];
  const total = counted?.total;
  const error = queries.find((query) => query.error && !query.data)?.error ?? null;

  const rowAt = (index: number): CampaignRow | undefined =>
    client.getQueryData<CampaignRowList>(keyOf(chunkOf(index)))?.items[index % chunkSize];

  return {
    total,
    totalText: counted && totalText(counted),
    error,
    /** Where the page begins, and how many rows it has. */
    begin,
    count: total === undefined ? undefined : view.size === 0 ? total : Math.max(0, Math.min(view.size, total - begin)),
    rowAt,
    /** Where a row is now, of those that were read; -1: not among them. */
    indexOf(row: number): number {
      for (const [key, list] of client.getQueriesData<CampaignRowList>({ queryKey: ['rows', campaignId, listing] })) {
        const at = list?.items.findIndex((item) => item.row === row) ?? -1;
        if (at >= 0) return Number(key[3]) * chunkSize + at;
      }
      return -1;
    },
    /** The nearest open row after `index`, read where it is not here yet; null where there is none near. */
    async nextOpen(index: number): Promise<{ row: number; index: number } | null> {
      for (let chunk = chunkOf(index + 1), tries = 0; tries < farthestChunks; chunk += 1, tries += 1) {
        const list = await client.fetchQuery({
          queryKey: keyOf(chunk),
          queryFn: ({ signal }) => read(chunk, signal),
          staleTime: 30_000,
        });
        const at = list.items.findIndex((item, place) => chunk * chunkSize + place > index && isOpen(item));
        if (at >= 0) return { row: list.items[at]!.row, index: chunk * chunkSize + at };
        if ((chunk + 1) * chunkSize >= list.total) return null;
      }
      return null;
    },
    /** Changes what is shown of a row until it is read again. */
    patch(row: number, change: (before: CampaignRow) => CampaignRow): void {
      client.setQueriesData<CampaignRowList>({ queryKey: ['rows', campaignId] }, (list) =>
        list?.items.some((item) => item.row === row)
          ? { ...list, items: list.items.map((item) => (item.row === row ? change(item) : item)) }
          : list,
      );
    },
  };
}

export type Rows = ReturnType<typeof useRows>;

import type { Context } from '../../context.ts';
import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { CampaignDoc } from '../../store/store.ts';
import { readRows } from '../read-rows.ts';
import { matchesUndispatched } from './matches-undispatched.ts';
import { toSearch } from './to-search.ts';

interface Counted {
  /** Rows that have a request and match. */
  dispatched: number;
  /** Rows that have none yet and match. */
  undispatched: number;
}

export type RowCounts = (campaign: CampaignDoc, filter: RowFilter) => Promise<Counted>;

/** A count may take a tenth of the time, however many pages are turned. */
const shareOfTime = 10;
const most = 200;

/**
 * How many rows match a filter. All rows are known without counting; any other count is kept for ten times as long as it
 * took, so that turning pages of the same filter counts once.
 */
export function createRowCounts({ store, clock }: Pick<Context, 'store' | 'clock'>): RowCounts {
  const kept = new Map<string, { counted: Promise<Counted>; freshUntil: number }>();
  return (campaign, filter) => {
    const { campaign_id, status, fed_rows, total_rows } = campaign;
    if (Object.values(filter).every((value) => value === undefined || value === ''))
      return Promise.resolve({ dispatched: fed_rows, undispatched: total_rows - fed_rows });
    const now = clock.now();
    const key = JSON.stringify([campaign_id, status, fed_rows, total_rows, Object.entries(filter).sort()]);
    const known = kept.get(key);
    if (known && now < known.freshUntil) return known.counted;
    for (const [other, { freshUntil }] of kept) if (freshUntil <= now || kept.size >= most) kept.delete(other);
    const entry = { counted: count(store, campaign, filter), freshUntil: Number.POSITIVE_INFINITY };
    kept.set(key, entry);
    entry.counted.then(
      () => {
        entry.freshUntil = clock.now() + (clock.now() - now) * shareOfTime;
      },
      () => kept.delete(key),
    );
    return entry.counted;
  };
}

async function count(store: Context['store'], campaign: CampaignDoc, filter: RowFilter): Promise<Counted> {
  const { campaign_id, fed_rows, total_rows } = campaign;
  const dispatched =
    fed_rows === 0 ? 0 : await store.requests.countRows(campaign_id, { ...toSearch(filter), to: fed_rows });
  const matches = matchesUndispatched(campaign, filter);
  if (matches === 'none' || fed_rows >= total_rows) return { dispatched, undispatched: 0 };
  if (matches === 'all') return { dispatched, undispatched: total_rows - fed_rows };
  let undispatched = 0;
  for await (const { row } of readRows(store, campaign, fed_rows + 1, total_rows)) if (matches(row)) undispatched += 1;
  return { dispatched, undispatched };
}

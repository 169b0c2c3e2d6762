import type { Context } from '../../context.ts';
import type { RowFilter } from '../../contract/campaign-rows.ts';
import type { CampaignDoc } from '../../store/store.ts';
import { createUndispatchedRows, type FindUndispatched, type UndispatchedRows } from './create-undispatched-rows.ts';
import { searchOf } from './search-of.ts';

interface Counted {
  /** How many rows that have a request match; of a search, so many at least. */
  dispatched: number;
  /** More match than that. */
  isLeast: boolean;
  undispatched: UndispatchedRows;
}

/** `shown`: how many rows from the first that matches there are to the end of the page that is asked for. */
export type RowCounts = (campaign: CampaignDoc, filter: RowFilter, shown: number) => Promise<Counted>;

/** A count may take a tenth of the time, however many pages are turned. */
const shareOfTime = 10;
/** Of a search, rows are counted in steps of so many, until there are more than are shown. */
const countStep = 10_000;

/**
 * Which rows match a filter. All rows are known without counting; any other count is kept for ten times as long as it
 * took, so that turning pages of the same filter counts once. A search is counted as far as its pages are turned, and
 * to 10,000 at least: a word that most rows have would cost what reading all of them costs.
 */
export function createRowCounts({ store, clock }: Pick<Context, 'store' | 'clock'>): RowCounts {
  const findUndispatched = createUndispatchedRows({ store });
  const kept = new Map<string, { counted: Promise<Counted>; freshUntil: number }>();
  return (campaign, filter, shown) => {
    const { campaign_id, status, fed_rows, total_rows } = campaign;
    const now = clock.now();
    const most = filter.q ? countStep * Math.ceil((shown + 1) / countStep) : undefined;
    const key = JSON.stringify([campaign_id, status, fed_rows, total_rows, most, Object.entries(filter).sort()]);
    const known = kept.get(key);
    if (known && now < known.freshUntil) return known.counted;
    for (const [other, { freshUntil }] of kept) if (freshUntil <= now) kept.delete(other);
    const entry = {
      counted: count(store, findUndispatched, campaign, filter, most),
      freshUntil: Number.POSITIVE_INFINITY,
    };
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

async function count(
  store: Context['store'],
  findUndispatched: FindUndispatched,
  campaign: CampaignDoc,
  filter: RowFilter,
  most: number | undefined,
): Promise<Counted> {
  const { campaign_id, fed_rows } = campaign;
  const isAll = Object.values(filter).every((value) => value === undefined || value === '');
  const search = isAll ? null : await searchOf(store, campaign, filter);
  const dispatched =
    search && fed_rows > 0 ? await store.requests.countRows(campaign_id, { ...search, to: fed_rows }, most) : fed_rows;
  const isLeast = dispatched === most && fed_rows > most;
  return { dispatched, isLeast, undispatched: await findUndispatched(campaign, filter) };
}

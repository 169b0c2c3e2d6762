import type { RowFilter, RowsQuery } from '../../../src/contract/campaign-rows.ts';

type Sort = RowsQuery['sort'];

/** What of a campaign's rows is shown, as it stands in the address. */
export interface RowsView {
  filter: RowFilter;
  sort: Sort;
  order: 'asc' | 'desc';
  /** Rows of a page; 0: all of them, one under the other. */
  size: number;
  /** From 0. */
  page: number;
}

export const pageSizes = [0, 50, 200, 1_000];

const texts = ['q', 'status', 'flag', 'severity', 'language', 'reason', 'review'] as const;
const decisions = ['selected', 'edited', 'skipped'] as const;

/** Every name of a filter in the address. */
export const filterNames = [...texts, ...decisions];

export function readView(params: URLSearchParams): RowsView {
  const filter: Record<string, string | boolean> = {};
  for (const name of texts) {
    const value = params.get(name);
    if (value) filter[name] = value;
  }
  for (const name of decisions) {
    const value = params.get(name);
    if (value === 'true' || value === 'false') filter[name] = value === 'true';
  }
  const size = Number(params.get('size'));
  return {
    filter: filter as RowFilter,
    sort: (params.get('sort') as Sort | null) ?? 'row',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    size: pageSizes.includes(size) ? size : 0,
    page: Math.max(0, Math.floor(Number(params.get('page')) || 1) - 1),
  };
}

/** The address with `changes`; an empty value takes a name out. Whatever changes the list leads to its first page. */
export function withChanges(params: URLSearchParams, changes: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  if (!('page' in changes)) next.delete('page');
  return next;
}

/** The same view as the API takes it, without a place in it. */
export const listingOf = ({ filter, sort, order }: RowsView) => ({ ...filter, sort, order });

import { describe, expect, it } from 'vitest';
import { listingOf, readView, withChanges } from '../../../web/campaigns/table/rows-view.ts';

const viewOf = (query: string) => readView(new URLSearchParams(query));

describe('the view of a table in its address', () => {
  it('is all rows in the order of the file where the address says nothing', () => {
    expect(viewOf('')).toEqual({ filter: {}, sort: 'row', order: 'asc', size: 0, page: 0 });
  });

  it('holds search, filters, order, page and page size', () => {
    const view = viewOf('q=north&status=SUCCESS&selected=false&skipped=true&sort=name&order=desc&size=200&page=3');
    expect(view).toEqual({
      filter: { q: 'north', status: 'SUCCESS', selected: false, skipped: true },
      sort: 'name',
      order: 'desc',
      size: 200,
      page: 2,
    });
    expect(listingOf(view)).toEqual({
      q: 'north',
      status: 'SUCCESS',
      selected: false,
      skipped: true,
      sort: 'name',
      order: 'desc',
    });
  });

  it('takes nothing that is no page, size or decision', () => {
    expect(viewOf('page=-4&size=7&selected=perhaps')).toMatchObject({ page: 0, size: 0, filter: {} });
  });

  it('begins at the first page of a list that changed, and keeps the rest of the address', () => {
    const changed = withChanges(new URLSearchParams('q=a&page=4&other=1'), { q: 'b', status: '' });
    expect(changed.toString()).toBe('q=b&other=1');
    expect(withChanges(changed, { page: '2' }).toString()).toBe('q=b&other=1&page=2');
    expect(withChanges(changed, { q: undefined }).toString()).toBe('other=1');
  });
});

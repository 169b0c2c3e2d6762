import { fromCursor, toCursor } from './cursor.ts';
import type { Page } from './page.ts';

/**
 * One page of a list that is ordered by id, newest first. `read` gives at most `count` items with an id before
 * `before`; one more than the page is asked for, to know whether another page follows.
 */
export async function readPage<Item>(
  list: string,
  cursor: string | undefined,
  limit: number,
  idOf: (item: Item) => string,
  read: (before: string | null, count: number) => Promise<Item[]>,
): Promise<Page<Item>> {
  const rows = await read(cursor === undefined ? null : fromCursor(list, cursor), limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next_cursor: rows.length > limit && last !== undefined ? toCursor(list, idOf(last)) : null };
}

import { DomainError } from '../errors.ts';

/** Names the last item of a page. `list` is part of it, so that one list's cursor is refused by another. */
export const toCursor = (list: string, lastId: string): string =>
  Buffer.from(`${list}:${lastId}`).toString('base64url');

/** The id a page starts after. Throws DomainError('invalid') on a cursor that toCursor did not make for this list. */
export function fromCursor(list: string, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const lastId = text.slice(list.length + 1);
  if (!/^[\w-]+$/.test(lastId) || toCursor(list, lastId) !== cursor)
    throw new DomainError('invalid', 'The cursor is not one of this list', {
      issues: [{ pointer: 'query/cursor', detail: 'is not a cursor of this list' }],
    });
  return lastId;
}

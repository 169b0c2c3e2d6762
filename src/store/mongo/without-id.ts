import { fromStorable } from '../storable.ts';

/** The document as it was before it was stored under its _id. */
export function withoutId<Doc extends { _id: string }>(stored: Doc): Omit<Doc, '_id'> {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

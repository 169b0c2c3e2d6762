import type { Collection, Filter } from 'mongodb';

/** Deletes the documents that expired first, of those that `only` matches, at most `limit`; returns how many. */
export async function removeExpired<Doc extends { _id: string; expires_at?: string | undefined }>(
  collection: Collection<Doc>,
  now: string,
  limit: number,
  only: Filter<Doc> = {},
): Promise<number> {
  const condition = { expires_at: { $lt: now }, ...only } as Filter<Doc>;
  const expired = await collection
    .find(condition)
    .project<{ _id: string }>({ _id: 1 })
    .sort({ expires_at: 1 })
    .limit(limit)
    .toArray();
  if (expired.length === 0) return 0;
  const ids = { _id: { $in: expired.map(({ _id }) => _id) } };
  return (await collection.deleteMany({ ...ids, ...condition } as Filter<Doc>)).deletedCount;
}

import { readPage } from '../read-page.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import type { SuppressionDoc, SuppressionSearch, SuppressionStore } from '../suppression-store.ts';
import type { Collections } from './collections.ts';
import { insertAllNew } from './insert-new.ts';

function toDoc(stored: SuppressionDoc & { _id: string }): SuppressionDoc {
  const { _id, ...doc } = stored;
  return fromStorable(doc);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const found = ({ text, ids }: SuppressionSearch, idOf: (id: string) => string) => ({
  $or: [{ value: { $regex: literal(storableText(text)) } }, { _id: { $in: ids.map(idOf) } }],
});

/** Past every suppression_id. */
const end = '~';

export function createSuppressions({ suppressions }: Collections): SuppressionStore {
  const idOf = (tenant: string, suppressionId: string) => storableText(`${tenant}/${suppressionId}`);
  return {
    addMany: async (docs) => {
      const byId = new Map(docs.map((doc) => [idOf(doc.tenant, doc.suppression_id), doc]));
      const added = await insertAllNew(
        suppressions,
        [...byId].map(([_id, doc]) => ({ _id, ...toStorable(doc) })),
      );
      return added.length;
    },
    list: (tenant, cursor, limit, search) =>
      readPage(
        'suppressions',
        cursor,
        limit,
        (doc) => doc.suppression_id,
        async (before, count) => {
          const page = suppressions.find({
            _id: { $gte: idOf(tenant, ''), $lt: idOf(tenant, before ?? end) },
            tenant: storableText(tenant),
            ...(search ? found(search, (id) => idOf(tenant, id)) : {}),
          });
          return (await page.sort({ _id: -1 }).limit(count).toArray()).map(toDoc);
        },
      ),
    findAny: async (tenant, ids) =>
      (await suppressions.find({ _id: { $in: ids.map((id) => idOf(tenant, id)) } }).toArray()).map(
        ({ suppression_id }) => suppression_id,
      ),
    remove: async (tenant, suppressionId) =>
      (await suppressions.deleteOne({ _id: idOf(tenant, suppressionId) })).deletedCount === 1,
  };
}

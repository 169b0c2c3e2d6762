import type { Filter } from 'mongodb';
import type { EndpointDoc } from '../endpoint-docs.ts';
import type { EndpointStore } from '../endpoint-store.ts';
import { readPage } from '../read-page.ts';
import { storableText, toStorable } from '../storable.ts';
import type { Collections } from './collections.ts';
import { insertNew } from './insert-new.ts';
import { removeExpired } from './remove-expired.ts';
import { withoutId } from './without-id.ts';

type StoredEndpoint = EndpointDoc & { _id: string };

const enabled: Filter<StoredEndpoint> = { disabled_at: { $exists: false } };
const idOf = (tenant: string, url: string) => storableText(`${tenant} ${url}`);

export function createEndpoints({ endpoints }: Collections): EndpointStore {
  return {
    insert: (doc) => insertNew(endpoints, { _id: idOf(doc.tenant, doc.url), ...toStorable(doc) }),
    get: async (tenant, url) => {
      const stored = await endpoints.findOne({ _id: idOf(tenant, url) });
      return stored && withoutId(stored);
    },
    find: async (tenant, endpointId) => {
      const stored = await endpoints.findOne({ tenant, endpoint_id: storableText(endpointId) });
      return stored && withoutId(stored);
    },
    list: (tenant, { state, registered }, cursor, limit) =>
      readPage(
        'endpoints',
        cursor,
        limit,
        (doc) => doc.endpoint_id,
        async (before, count): Promise<EndpointDoc[]> => {
          const found = endpoints.find({
            tenant,
            ...(state === undefined ? {} : { disabled_at: { $exists: state === 'DISABLED' } }),
            ...(registered === undefined ? {} : { registered: { $exists: registered } }),
            ...(before === null ? {} : { endpoint_id: { $lt: before } }),
          });
          return (await found.sort({ endpoint_id: -1 }).limit(count).toArray()).map(withoutId);
        },
      ),
    listRegistered: async (tenant) =>
      (
        await endpoints
          .find({ tenant, 'registered.at': { $gt: '' } })
          .sort({ endpoint_id: 1 })
          .toArray()
      ).map(withoutId),
    change: async (tenant, url, changes, onlyIf) => {
      const fields = Object.entries(changes);
      const set = Object.fromEntries(fields.filter(([, value]) => value !== null));
      const unset = Object.fromEntries(
        fields.filter(([, value]) => value === null).map(([field]) => [field, '' as const]),
      );
      const written = await endpoints.updateOne(
        { _id: idOf(tenant, url), ...(onlyIf ? enabled : {}) },
        {
          ...(Object.keys(set).length > 0 ? { $set: toStorable(set) } : {}),
          ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
        },
      );
      return written.matchedCount === 1;
    },
    listNotices: async (limit) => {
      const found = endpoints.find({ 'notice.at': { $gt: '' } });
      return (await found.sort({ 'notice.at': 1 }).limit(limit).toArray()).map(withoutId);
    },
    clearNotice: async ({ tenant, url }, at) => {
      await endpoints.updateOne({ _id: idOf(tenant, url), 'notice.at': at }, { $unset: { notice: '' } });
    },
    removeExpired: (now, limit) => removeExpired(endpoints, now, limit, { registered: { $exists: false } }),
  };
}

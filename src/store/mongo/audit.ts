import type { AuditChain, AuditStore } from '../audit-store.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import { streamPages } from '../stream-pages.ts';
import { chainOf } from './chain-of.ts';
import type { Collections, StoredChain } from './collections.ts';
import { insertNew } from './insert-new.ts';

const pageSize = 200;

export function createAudit({ audit }: Collections): AuditStore {
  async function* streamChains(tenant?: string): AsyncGenerator<AuditChain> {
    const chains = streamPages<StoredChain, string>(
      '',
      (chain) => chain._id,
      (after) =>
        audit
          .find({ _id: { $gt: after }, ...(tenant === undefined ? {} : { tenant }) })
          .sort({ _id: 1 })
          .limit(pageSize)
          .toArray(),
    );
    for await (const { _id, events } of chains) yield fromStorable({ request_id: _id, events });
  }

  return {
    append: async (event) => {
      if (event.seq === 0) return insertNew(audit, chainOf(event));
      const _id = storableText(event.request_id);
      const written = await audit.updateOne(
        { _id, events: { $size: event.seq }, [`events.${event.seq - 1}.hash`]: event.previous_hash },
        { $push: { events: toStorable(event) } },
      );
      return written.matchedCount === 1;
    },
    list: async (requestId) => fromStorable((await audit.findOne({ _id: storableText(requestId) }))?.events ?? []),
    streamChains,
    removeSalts: async (requestId) => {
      const _id = storableText(requestId);
      const chain = await audit.findOne({ _id });
      if (!chain) return;
      const salts = chain.events.map((_, place) => [`events.${place}.salt`, '']);
      await audit.updateOne({ _id }, { $set: Object.fromEntries(salts) });
    },
  };
}

import type { AuditEvent, AuditStore } from '../audit-store.ts';
import { fromStorable, storableText, toStorable } from '../storable.ts';
import { streamPages } from '../stream-pages.ts';
import type { AuditChain, Collections } from './collections.ts';
import { insertAllNew, insertNew } from './insert-new.ts';

const pageSize = 200;

const chainOf = (event: AuditEvent): AuditChain => ({
  _id: storableText(event.request_id),
  tenant: event.tenant,
  events: [toStorable(event)],
});

export function createAudit({ audit }: Collections): AuditStore {
  const append: AuditStore['append'] = async (event) => {
    if (event.seq === 0) return insertNew(audit, chainOf(event));
    const written = await audit.updateOne(
      { _id: storableText(event.request_id), events: { $size: event.seq } },
      { $push: { events: toStorable(event) } },
    );
    return written.matchedCount === 1;
  };

  async function* streamAll(tenant?: string): AsyncGenerator<AuditEvent> {
    const chains = streamPages<AuditChain, string>(
      '',
      (chain) => chain._id,
      (after) =>
        audit
          .find({ _id: { $gt: after }, ...(tenant === undefined ? {} : { tenant }) })
          .sort({ _id: 1 })
          .limit(pageSize)
          .toArray(),
    );
    for await (const chain of chains) yield* fromStorable(chain.events);
  }

  return {
    append,
    appendMany: async (events) => {
      await insertAllNew(audit, events.filter((event) => event.seq === 0).map(chainOf));
      for (const event of events.filter((later) => later.seq > 0)) await append(event);
    },
    list: async (requestId) => fromStorable((await audit.findOne({ _id: storableText(requestId) }))?.events ?? []),
    streamAll,
    removeSalts: async (requestId) => {
      const _id = storableText(requestId);
      const chain = await audit.findOne({ _id });
      if (!chain) return;
      const salts = chain.events.map((_, place) => [`events.${place}.salt`, '']);
      await audit.updateOne({ _id }, { $set: Object.fromEntries(salts) });
    },
  };
}

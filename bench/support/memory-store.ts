import type { OutputRecord, PromptRecord } from '../../src/contract/personalize-response.ts';
import type { AuditEvent } from '../../src/store/audit-store.ts';
import type { RequestDoc, Store } from '../../src/store/store.ts';

/** A method that this measurement never calls. */
const unused = (): never => {
  throw new Error('not part of this measurement');
};
const unusedPort = <Port extends object>(): Port => new Proxy({} as Port, { get: unused });

/** The part of the store that one request needs, in memory: what a run costs without any store. */
export function createMemoryStore(): Store {
  const docs = new Map<string, RequestDoc>();
  const prompts = new Map<string, PromptRecord[]>();
  const outputs = new Map<string, OutputRecord[]>();
  const events = new Map<string, AuditEvent[]>();
  const append = <Row>(rows: Map<string, Row[]>, id: string, row: Row) => rows.set(id, [...(rows.get(id) ?? []), row]);
  const requests: Partial<Store['requests']> = {
    insert: async (doc, submitted) => {
      docs.set(doc.request_id, doc);
      append(events, doc.request_id, submitted(doc));
      return { doc, created: true };
    },
    insertMany: async (many, submitted) => {
      for (const doc of many) {
        docs.set(doc.request_id, doc);
        append(events, doc.request_id, submitted(doc));
      }
      return many.length;
    },
    get: async (id) => docs.get(id) ?? null,
    start: async (id, now) => {
      const doc = docs.get(id);
      if (!doc || (doc.status !== 'QUEUED' && doc.status !== 'PROCESSING')) return null;
      Object.assign(doc, { status: 'PROCESSING', attempts: doc.attempts + 1, started_at: doc.started_at ?? now });
      return { ...doc };
    },
    addPrompt: async (record) => {
      append(prompts, record.request_id, record);
      return true;
    },
    addOutput: async (record) => {
      append(outputs, record.request_id, record);
      return true;
    },
    finish: async (id, result, event) => {
      const doc = docs.get(id);
      if (doc?.status !== 'PROCESSING') return null;
      Object.assign(doc, result);
      if (!event) return 'pending';
      append(events, id, event);
      return 'recorded';
    },
    recordHead: async () => true,
    listAuditPending: async () => [],
    listOpen: async () => [],
    listPendingOutbox: async () => [],
    listExpired: async () => [],
  };
  return {
    requests: requests as Store['requests'],
    audit: {
      append: async (event: AuditEvent) => {
        append(events, event.request_id, event);
        return true;
      },
      list: async (id: string) => events.get(id) ?? [],
    } as Partial<Store['audit']> as Store['audit'],
    campaigns: unusedPort(),
    deliveries: unusedPort(),
    endpoints: unusedPort(),
    webhookReplays: unusedPort(),
    templates: unusedPort(),
    sendingDefaults: { get: async () => null } as Partial<Store['sendingDefaults']> as Store['sendingDefaults'],
    voices: { get: async () => null } as Partial<Store['voices']> as Store['voices'],
    suppressions: { findAny: async () => [] } as Partial<Store['suppressions']> as Store['suppressions'],
    sequences: unusedPort(),
    checkpoints: unusedPort(),
    apiKeys: { count: async () => 0 } as Partial<Store['apiKeys']> as Store['apiKeys'],
    ping: async () => {},
    close: async () => {},
  };
}

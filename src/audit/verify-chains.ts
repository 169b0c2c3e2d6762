import type { AuditEvent } from '../store/audit-store.ts';
import type { Store } from '../store/store.ts';
import { digestOf, hashOf } from './create-event.ts';
import { finishedContent, submittedContent } from './event-content.ts';

interface ChainFault {
  request_id: string;
  seq: number;
  reason: string;
}

export interface AuditReport {
  chains: number;
  events: number;
  /** Events whose content is still kept and whose digest was compared with it. */
  contents_compared: number;
  erased: number;
  faults: ChainFault[];
}

function linkFault(event: AuditEvent, previous: AuditEvent | null): string | null {
  if (event.seq !== (previous ? previous.seq + 1 : 0)) return `event ${previous ? previous.seq + 1 : 0} is missing`;
  if (event.previous_hash !== (previous?.hash ?? '')) return 'does not follow from the event before it';
  if (hashOf(event) !== event.hash) return 'was changed: its hash does not match';
  return null;
}

async function contentFaults(store: Store, chain: AuditEvent[], report: AuditReport): Promise<void> {
  const last = chain.at(-1);
  const doc = await store.requests.get(chain[0]!.request_id);
  const fault = (event: AuditEvent, reason: string) =>
    report.faults.push({ request_id: event.request_id, seq: event.seq, reason });
  if (last?.type === 'ERASED') {
    report.erased += 1;
    if (doc?.input) fault(last, 'says ERASED but the personal data is still there');
    return;
  }
  if (!doc) return void fault(chain[0]!, 'its request is gone without an ERASED event');
  for (const event of chain) {
    const content =
      event.type === 'SUBMITTED'
        ? submittedContent(doc)
        : event.type === 'FINISHED'
          ? finishedContent(
              doc,
              await store.requests.listPrompts(doc.request_id),
              await store.requests.listOutputs(doc.request_id),
            )
          : undefined;
    if (content === undefined || event.salt === '') continue;
    report.contents_compared += 1;
    if (digestOf(event.salt, content) !== event.digest) fault(event, 'what is stored differs from what was recorded');
  }
}

/** Walks every chain: links, hashes and, where the content is still kept, digests. Constant memory. */
export async function verifyChains(store: Store, tenant?: string): Promise<AuditReport> {
  const report: AuditReport = { chains: 0, events: 0, contents_compared: 0, erased: 0, faults: [] };
  let chain: AuditEvent[] = [];
  const endChain = async () => {
    if (chain.length > 0) await contentFaults(store, chain, report);
    chain = [];
  };
  for await (const event of store.audit.streamAll(tenant)) {
    if (chain[0]?.request_id !== event.request_id) {
      await endChain();
      report.chains += 1;
    }
    const reason = linkFault(event, chain.at(-1) ?? null);
    if (reason) report.faults.push({ request_id: event.request_id, seq: event.seq, reason });
    report.events += 1;
    chain.push(event);
  }
  await endChain();
  return report;
}

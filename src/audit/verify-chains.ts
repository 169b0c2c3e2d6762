import type { AuditEvent } from '../store/audit-store.ts';
import type { ChainHead } from '../store/checkpoint-store.ts';
import type { RequestDoc, Store } from '../store/store.ts';
import { type ChainIssue, chainIssues } from './chain-issues.ts';
import { type DocumentReport, documentIssues } from './document-issues.ts';
import { isOnChain } from './is-on-chain.ts';
import { joinById } from './join-by-id.ts';

export interface AuditReport {
  chains: number;
  events: number;
  /** Events whose content is still kept and whose digest was compared with it. */
  contents_compared: number;
  erased: number;
  /** Requests whose last event is still to be recorded, by the process that wrote it or the reconciling pass. */
  pending: number;
  /** Heads of a checkpoint that were looked up. */
  heads_compared: number;
  issues: ChainIssue[];
}

/** A checkpoint whose signature was verified. */
interface TrustedHeads {
  /** When it was made. */
  at: string;
  /** By request_id. */
  heads: AsyncIterable<ChainHead>;
}

interface Found {
  doc: RequestDoc | null;
  chain: AuditEvent[];
  head?: ChainHead;
}

async function* nothing(): AsyncGenerator<never> {}

/**
 * Walks every request and every chain: links, hashes, and whether chain and document agree; with a checkpoint, whether
 * what it knew is still there. Constant memory. What seems wrong is read again, since others write meanwhile.
 */
export async function verifyChains(
  store: Pick<Store, 'requests' | 'audit'>,
  tenant?: string,
  checkpoint?: TrustedHeads,
): Promise<AuditReport> {
  const report: AuditReport = {
    chains: 0,
    events: 0,
    contents_compared: 0,
    erased: 0,
    pending: 0,
    heads_compared: 0,
    issues: [],
  };
  const walk = joinById<{ doc: RequestDoc; chain: { request_id: string; events: AuditEvent[] }; head: ChainHead }>({
    doc: store.requests.streamAll(tenant),
    chain: store.audit.streamChains(tenant),
    head: checkpoint?.heads ?? nothing(),
  });
  for await (const { request_id: id, doc, chain, head } of walk) {
    if (tenant !== undefined && head && head.tenant !== tenant) continue;
    const found: Found = { doc: doc ?? null, chain: chain?.events ?? [], ...(head ? { head } : {}) };
    let { issues, compared } = await examine(store, id, found, checkpoint?.at ?? '');
    if (issues.length > 0) {
      // The document first: an event is on its chain before the document says that nothing is pending.
      const again = { ...found, doc: await store.requests.get(id), chain: await store.audit.list(id) };
      ({ issues, compared } = await examine(store, id, again, checkpoint?.at ?? ''));
    }
    report.issues.push(...issues);
    report.contents_compared += compared;
    report.events += found.chain.length;
    if (chain) report.chains += 1;
    if (head) report.heads_compared += 1;
    if (doc?.audit_pending !== undefined) report.pending += 1;
    if (found.chain.some((event) => event.type === 'ERASED')) report.erased += 1;
  }
  return report;
}

async function examine(
  store: Pick<Store, 'requests'>,
  id: string,
  { doc, chain, head }: Found,
  at: string,
): Promise<DocumentReport> {
  const issues = chainIssues(id, chain);
  if (head && !isOnChain(head, chain))
    issues.push({
      request_id: id,
      reason:
        chain.length > 0
          ? `event ${head.seq} is not what the checkpoint of ${at} has`
          : `was there at ${at}; its chain is gone`,
    });
  if (!doc) {
    if (chain.length > 0)
      issues.push({ request_id: id, reason: 'its request is gone: erasure would leave a tombstone' });
    return { issues, compared: 0 };
  }
  const report = await documentIssues(store, doc, chain);
  return { ...report, issues: [...issues, ...report.issues] };
}

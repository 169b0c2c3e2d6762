import type { AuditEvent } from '../store/audit-store.ts';
import type { RequestDoc, Store } from '../store/store.ts';
import { isOnChain } from './is-on-chain.ts';

/**
 * Names the end of the chain in the document. A head that is not on its chain stays: the chain was cut or rewritten, and
 * verification has to find it so. false: another writer was first.
 */
export async function recordHead(
  { requests }: Pick<Store, 'requests'>,
  { request_id, audit_head: head, audit_pending: pending }: RequestDoc,
  chain: AuditEvent[],
): Promise<boolean> {
  const last = chain.at(-1);
  if (!last) return true;
  const next = head && !isOnChain(head, chain) ? head : { seq: last.seq, hash: last.hash };
  return requests.recordHead(request_id, head, next, pending);
}

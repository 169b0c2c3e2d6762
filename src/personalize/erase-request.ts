import { appendEvent } from '../audit/append-event.ts';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findRequest } from './get-personalization.ts';

/**
 * Removes every personal datum of a request, its campaign row included, and leaves a tombstone: ids, times, status,
 * usage and the audit chain, which still verifies. A second erasure changes nothing. Throws 'not_found', and
 * 'conflict' while the request is still being written.
 */
export async function eraseRequest(
  deps: Pick<Context, 'store' | 'clock' | 'logger'>,
  tenant: string,
  requestId: string,
): Promise<{ request_id: string; erased_at: string }> {
  const doc = await findRequest(deps.store, tenant, requestId);
  if (doc.status === 'QUEUED' || doc.status === 'PROCESSING')
    throw new DomainError('conflict', `The request is ${doc.status}; it can be erased once it has ended`);
  // Every step may be run again, so an erasure that a crash cut short is finished by the next one.
  const erasedAt = doc.erased_at ?? isoTime(deps.clock.now());
  if (!doc.erased_at) await deps.store.requests.erase(requestId, tenant, erasedAt);
  await deps.store.deliveries.eraseBySubject(requestId);
  if (doc.campaign_id && doc.row !== undefined) await deps.store.campaigns.eraseRow(doc.campaign_id, doc.row);
  if ((await deps.store.audit.list(requestId)).at(-1)?.type !== 'ERASED')
    await appendEvent(deps.store.audit, { request_id: requestId, tenant, type: 'ERASED', at: erasedAt, content: null });
  await deps.store.audit.removeSalts(requestId);
  deps.logger.info({ request_id: requestId }, 'request erased');
  return { request_id: requestId, erased_at: erasedAt };
}

import { completeChain } from '../audit/complete-chain.ts';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { RequestDoc } from '../store/store.ts';
import { forgetSample } from '../voice/decide-suggestion.ts';
import { forgetLead } from './forget-lead.ts';

/**
 * Removes every personal datum of a request that has ended, its campaign row included, and leaves a tombstone: ids,
 * times, status, usage and the audit chain, which still verifies. Returns when it was erased; a second erasure changes
 * nothing.
 */
export async function eraseRecords(
  deps: Pick<Context, 'store' | 'clock' | 'logger'>,
  doc: Pick<RequestDoc, 'request_id' | 'tenant' | 'campaign_id' | 'row' | 'input' | 'erased_at'>,
): Promise<string> {
  const { request_id: requestId, tenant } = doc;
  // Every step may be run again, so an erasure that a crash cut short is finished by the next one.
  const erasedAt = doc.erased_at ?? isoTime(deps.clock.now());
  if (!doc.erased_at) {
    // While it is known whom they may tell of.
    await forgetLead(deps.store, doc);
    // What is recorded of it must be on the chain before nothing is left to record it from.
    await completeChain(deps.store, requestId);
    await deps.store.requests.erase(requestId, tenant, erasedAt);
  }
  await forgetSample(deps, tenant, requestId);
  await deps.store.deliveries.eraseBySubject(requestId);
  if (doc.campaign_id && doc.row !== undefined) await deps.store.campaigns.eraseRow(doc.campaign_id, doc.row);
  await completeChain(deps.store, requestId);
  await deps.store.audit.removeSalts(requestId);
  deps.logger.info({ request_id: requestId }, 'request erased');
  return erasedAt;
}

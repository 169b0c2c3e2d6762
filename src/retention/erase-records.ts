import { completeChain } from '../audit/complete-chain.ts';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { ErasedCounts } from '../contract/erased.ts';
import { touchOf } from '../ids.ts';
import type { RequestDoc } from '../store/store.ts';
import { forgetSample } from '../voice/decide-suggestion.ts';
import { forgetLead } from './forget-lead.ts';

/** What of a request its erasure has to know. */
type Erasable = Pick<
  RequestDoc,
  'request_id' | 'tenant' | 'campaign_id' | 'row' | 'input' | 'erased_at' | 'replay_of' | 'preview_of'
>;

export type ErasureDeps = Pick<Context, 'store' | 'clock' | 'logger'>;

const kindOf = ({ request_id, replay_of, preview_of }: Erasable): 'requests' | 'touches' | 'replays' | 'previews' => {
  if (preview_of !== undefined) return 'previews';
  if (replay_of !== undefined) return 'replays';
  return touchOf(request_id) ? 'touches' : 'requests';
};

/**
 * Removes every personal datum of a request that has ended, its campaign row included, and leaves a tombstone: ids,
 * times, status, usage and the audit chain, which still verifies. Returns when it was erased, and what was by this call;
 * a second erasure changes nothing. What was made from it stays: see eraseWithDerived.
 */
export async function eraseRecords(
  deps: ErasureDeps,
  doc: Erasable,
): Promise<{ erased_at: string; erased: Partial<ErasedCounts> }> {
  const { request_id: requestId, tenant } = doc;
  // Every step may be run again, so an erasure that a crash cut short is finished by the next one.
  const erasedAt = doc.erased_at ?? isoTime(deps.clock.now());
  const erased: Partial<ErasedCounts> = {};
  if (!doc.erased_at) {
    // While it is known whom they may tell of.
    await forgetLead(deps.store, doc);
    // What is recorded of it must be on the chain before nothing is left to record it from.
    await completeChain(deps.store, requestId);
    const texts = await deps.store.requests.erase(requestId, tenant, erasedAt);
    Object.assign(erased, texts, texts ? { [kindOf(doc)]: 1 } : {});
  } else Object.assign(erased, await deps.store.requests.erase(requestId, tenant, erasedAt));
  erased.voice_samples = await forgetSample(deps, tenant, requestId);
  erased.webhook_bodies = await deps.store.deliveries.eraseBySubject(requestId);
  if (doc.campaign_id && doc.row !== undefined)
    erased.campaign_rows = Number(await deps.store.campaigns.eraseRow(doc.campaign_id, doc.row, erasedAt));
  await completeChain(deps.store, requestId);
  await deps.store.audit.removeSalts(requestId);
  deps.logger.info({ request_id: requestId }, 'request erased');
  return { erased_at: erasedAt, erased };
}

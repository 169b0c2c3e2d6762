import { isBatched } from '../campaigns/open-batches.ts';
import { type ReserveDeps, settleCall } from '../campaigns/reserve-budget.ts';
import { isoTime } from '../clock.ts';
import { callIds } from '../personalize/call-records.ts';
import { finalizeOpenCalls, reportUsage } from '../personalize/finalize-open-calls.ts';

/** Campaigns of one pass; the next pass takes the rest. */
const batchSize = 100;
/** Beyond the longest call: for its record to be stored while the store is unavailable. */
const graceMs = 60_000;

/**
 * The reconciling pass: settles what was reserved for calls that can no longer be under way, because their process was
 * killed. The next run of a request does the same at once; this is for requests that have none. A reservation without
 * a prompt was made for a call that was never begun, and is given back whole.
 */
export async function reconcileReservations(deps: ReserveDeps): Promise<void> {
  const madeBefore = isoTime(deps.clock.now() - deps.config.llm.timeoutMs - graceMs);
  for (const { campaign_id, reservations = [], batches } of await deps.store.campaigns.listReserved(
    madeBefore,
    batchSize,
  )) {
    const stale = reservations.filter(({ at, request_id }) => at < madeBefore && !isBatched({ batches }, request_id));
    for (const request_id of new Set(stale.map((reservation) => reservation.request_id))) {
      const { prompts } = await finalizeOpenCalls(deps, { request_id, campaign_id }, madeBefore);
      await reportUsage(deps, request_id);
      const begun = new Set(prompts.flatMap(callIds));
      for (const reservation of stale)
        if (reservation.request_id === request_id && !begun.has(reservation.id))
          await settleCall(deps, { campaign_id }, reservation, 0);
      deps.logger.warn({ campaign_id, request_id }, 'what a run that broke off had reserved was settled');
    }
  }
}

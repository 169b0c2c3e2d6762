import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { DeliveryAttempt, DeliveryState } from '../contract/webhook-delivery.ts';
import { DelayJob } from '../errors.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import { callbackUrlIssue } from './callback-url.ts';
import { noteFailure, restoreEndpoint, touchEndpoint } from './endpoint-health.ts';
import { createLanes } from './endpoint-lanes.ts';
import { enqueueDelivery } from './enqueue-delivery.ts';
import { createGuardedAgent, type GuardedAgentOptions } from './guarded-agent.ts';
import { noticeOf } from './notice-of.ts';
import { relayDeliveryNotice, relayEndpointNotice } from './relay-notices.ts';
import { nextRetryMs } from './retry-schedule.ts';
import { type AttemptOutcome, sendAttempt } from './send-attempt.ts';
import { unwantedReason } from './unwanted-reason.ts';
import { getSecrets } from './webhook-secrets.ts';

export type DeliverDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger' | 'metrics'>;

export interface DeliverOptions {
  /** For a whole attempt, in ms. */
  totalMs?: number;
  lookup?: GuardedAgentOptions['lookup'];
  random?: () => number;
}

const finalStates: ReadonlySet<DeliveryState> = new Set(['DELIVERED', 'FAILED', 'DISABLED']);

/**
 * Makes the attempts of one worker process. Each call is one attempt of one delivery, recorded with what comes next;
 * it does nothing for a delivery that has ended. Throws DelayJob when the receiver has all the places it is given, or
 * at shutdown, and the store's errors; the reconciling pass repeats whatever is due and was not recorded.
 */
export function createDeliverWebhook(
  deps: DeliverDeps,
  options: DeliverOptions = {},
): (deliveryId: string, signal: AbortSignal) => Promise<void> {
  const { totalMs = 15_000, random = Math.random } = options;
  const agent = createGuardedAgent({
    allowPrivate: deps.config.webhooks.allowPrivate,
    connectTimeoutMs: totalMs,
    ...(options.lookup ? { lookup: options.lookup } : {}),
  });
  const lanes = createLanes(random);

  const record = async (
    delivery: DeliveryDoc,
    attempt: DeliveryAttempt,
    state: DeliveryState,
    delayMs?: number,
  ): Promise<void> => {
    const notice = noticeOf(delivery, state, isoTime(deps.clock.now()));
    await deps.store.deliveries.recordAttempt(delivery.delivery_id, attempt, {
      state,
      ...(delayMs === undefined ? {} : { nextAt: isoTime(deps.clock.now() + delayMs) }),
      ...(notice ? { notice } : {}),
    });
    deps.metrics.webhookAttempts.inc({ outcome: state.toLowerCase() });
    deps.logger.info(
      { delivery_id: delivery.delivery_id, subject_id: delivery.subject_id, state, status: attempt.status },
      'webhook attempt',
    );
    if (notice) await relayDeliveryNotice(deps, { ...delivery, attempts: [...delivery.attempts, attempt], notice });
    if (delayMs === undefined) return;
    const made = delivery.attempts.length + 1;
    await enqueueDelivery(deps, delivery.delivery_id, made, delayMs).catch((error) =>
      deps.logger.warn(
        { err: error, delivery_id: delivery.delivery_id },
        'retry not queued; the reconciling pass will',
      ),
    );
  };

  const unsent = (error: string): DeliveryAttempt => ({ at: isoTime(deps.clock.now()), error, latency_ms: 0 });

  const finalize = async (delivery: DeliveryDoc, { attempt, retryAfterMs }: AttemptOutcome): Promise<void> => {
    const endpoint = await touchEndpoint(deps, delivery.tenant, delivery.url);
    if (attempt.error === undefined) {
      await restoreEndpoint(deps, endpoint);
      return record(delivery, attempt, 'DELIVERED');
    }
    const { disabled, toTell } = await noteFailure(deps, endpoint, attempt.status === 410);
    if (disabled) {
      await record(delivery, attempt, 'DISABLED');
      if (toTell) await relayEndpointNotice(deps, toTell);
      return;
    }
    const { timeScale } = deps.config.webhooks;
    const attemptsMade = delivery.attempts.length + 1;
    const delayMs = nextRetryMs({ attemptsMade, timeScale, retryAfterMs, random: random() });
    return delayMs === null ? record(delivery, attempt, 'FAILED') : record(delivery, attempt, 'RETRYING', delayMs);
  };

  return async (deliveryId, signal) => {
    const delivery = await deps.store.deliveries.get(deliveryId);
    if (!delivery || finalStates.has(delivery.state)) return;
    const issue = callbackUrlIssue(delivery.url, deps.config.webhooks.allowPrivate);
    if (issue) return record(delivery, unsent(`not sent: the URL ${issue}`), 'FAILED');
    if (delivery.body === '') return record(delivery, unsent('not sent: what it tells of was erased'), 'FAILED');

    const lane = lanes.enter(delivery.tenant, new URL(delivery.url).origin);
    if ('waitMs' in lane)
      throw new DelayJob('the receiver has all the places it is given', lane.waitMs, 'receiver_busy');
    const started = performance.now();
    try {
      const endpoint = await touchEndpoint(deps, delivery.tenant, delivery.url);
      const refused = endpoint.disabled_reason ?? (await unwantedReason(deps, delivery, endpoint));
      if (refused) return await record(delivery, unsent(`not sent: the endpoint ${refused}`), 'DISABLED');
      const { secrets } = await getSecrets(deps, delivery.tenant);
      const outcome = await sendAttempt(
        { clock: deps.clock, agent, totalMs },
        delivery,
        secrets.map(({ secret }) => secret),
        signal,
      );
      await finalize(delivery, outcome);
    } catch (error) {
      if (signal.aborted) throw new DelayJob('the worker is shutting down', 0, 'shutdown');
      throw error;
    } finally {
      lane.leave(performance.now() - started);
    }
  };
}

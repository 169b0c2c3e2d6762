import { isoTime } from '../clock.ts';
import { webhookJob } from '../queue/jobs.ts';
import type { DeliveryDoc } from '../store/delivery-store.ts';
import type { WebhookReplayDoc } from '../store/webhook-replay-store.ts';
import { deliveriesOf, type ReplayDeps, replayedStates } from './replay-deliveries.ts';

/** Deliveries that a replay has waiting for their attempt at a time: it must not push others out of the way. */
export const replayWindow = 200;

/**
 * One batch of a replay. Each delivery is queued once, whatever breaks off where: it is marked in the update that makes
 * it due. false: there is more to do, later.
 */
export async function continueReplay(deps: ReplayDeps, replayId: string): Promise<boolean> {
  const { deliveries, endpoints, webhookReplays } = deps.store;
  const replay = await webhookReplays.get(replayId);
  if (replay?.status !== 'RUNNING') return true;
  const endpoint = await endpoints.find(replay.tenant, replay.endpoint_id);
  if (endpoint?.disabled_at) {
    await finish(deps, replay, { status: 'STOPPED', stopped_reason: `the endpoint ${endpoint.disabled_reason}` });
    return true;
  }
  const { PENDING: waiting = 0 } = await deliveries.countByReplay(replayId);
  const room = replayWindow - waiting;
  if (room <= 0) return false;
  const batch = await deliveries.listFrom(replay.tenant, deliveriesOf(replay), replay.cursor ?? '', room);
  const queued = await queueAgain(deps, replay, batch);
  const last = batch.at(-1);
  if (last) await webhookReplays.change(replayId, { cursor: last.delivery_id, queued: replay.queued + queued });
  if (batch.length === room) return false;
  await finish(deps, replay, { status: 'COMPLETED' });
  return true;
}

/** Returns how many deliveries it made due; what cannot be queued now is for the reconciling pass. */
async function queueAgain(deps: ReplayDeps, replay: WebhookReplayDoc, batch: DeliveryDoc[]): Promise<number> {
  const now = isoTime(deps.clock.now());
  const states = replayedStates[replay.scope];
  const due: DeliveryDoc[] = [];
  for (const delivery of batch)
    if (await deps.store.deliveries.rescheduleFor(replay.replay_id, delivery.delivery_id, states, now))
      due.push(delivery);
  try {
    // A retry that waits for its time stands under the same id.
    for (const { delivery_id: id, state, attempts } of due)
      if (state === 'RETRYING') await deps.queues.remove(webhookJob, `${id}-${attempts.length}`);
    await deps.queues.addMany(
      webhookJob,
      due.map(({ delivery_id, attempts }) => ({
        jobId: `${delivery_id}-${attempts.length}`,
        payload: { delivery_id },
      })),
    );
  } catch (error) {
    deps.logger.warn({ err: error, replay_id: replay.replay_id }, 'not queued; the reconciling pass will');
  }
  return due.length;
}

async function finish(
  deps: ReplayDeps,
  { replay_id }: WebhookReplayDoc,
  end: Pick<WebhookReplayDoc, 'status' | 'stopped_reason'>,
): Promise<void> {
  await deps.store.webhookReplays.change(replay_id, { ...end, finished_at: isoTime(deps.clock.now()) });
  deps.logger.info({ replay_id, ...end }, 'replay of webhooks ended');
}

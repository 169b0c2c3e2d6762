import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { DeliveryState } from '../contract/webhook-delivery.ts';
import type { CreateReplay, WebhookReplay } from '../contract/webhook-replay.ts';
import { DomainError } from '../errors.ts';
import { webhookReplayJob } from '../queue/jobs.ts';
import { expiresAt } from '../retention/expires-at.ts';
import { sha256 } from '../sha256.ts';
import type { DeliveryFilter } from '../store/delivery-store.ts';
import type { Page } from '../store/page.ts';
import type { WebhookReplayDoc } from '../store/webhook-replay-store.ts';
import { restoreEndpoint } from './endpoint-health.ts';
import { findEndpoint } from './manage-endpoints.ts';

export type ReplayDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger'>;

/** What is queued again; what is PENDING is on its way already. */
export const replayedStates: Record<CreateReplay['scope'], DeliveryState[]> = {
  failed: ['FAILED', 'DISABLED', 'RETRYING'],
  all: ['FAILED', 'DISABLED', 'RETRYING', 'DELIVERED'],
};

/** Nothing more is done for these, unless a replay queues them again. */
const endedStates: DeliveryState[] = ['FAILED', 'DISABLED'];

export const deliveriesOf = ({
  endpoint_id,
  scope,
  since,
  until,
}: Pick<WebhookReplayDoc, 'endpoint_id' | 'scope' | 'since' | 'until'>): DeliveryFilter => ({
  endpoint_id,
  states: replayedStates[scope],
  since,
  until,
});

/** The same asked again is the same replay, while `round` is. In order of time, by the time it reaches up to. */
function replayIdOf(
  tenant: string,
  { endpoint_id, scope, since, until }: Required<CreateReplay>,
  round: number,
): string {
  const hash = sha256([tenant, endpoint_id, scope, since, until, ...(round === 0 ? [] : [round])].join(' '));
  return `rpl_${Date.parse(until).toString(16).padStart(12, '0')}${hash.slice(0, 20)}`;
}

/**
 * The last replay of this range, which is answered as it stands, or the id of the one to make now. One that was stopped, or after which deliveries of its range have failed again, is followed by another.
 */
async function findReplay(
  deps: Pick<Context, 'store'>,
  tenant: string,
  range: Required<CreateReplay>,
): Promise<{ standing: WebhookReplayDoc } | { nextId: string }> {
  const { webhookReplays, deliveries } = deps.store;
  let standing: WebhookReplayDoc | null = null;
  for (let round = 0; ; round += 1) {
    const nextId = replayIdOf(tenant, range, round);
    const next = await webhookReplays.get(nextId, tenant);
    if (next) {
      standing = next;
      continue;
    }
    if (!standing || standing.status === 'STOPPED') return { nextId };
    const gaveUp = { ...deliveriesOf(range), states: endedStates };
    const isOpen =
      standing.status === 'COMPLETED' && range.scope === 'failed' && (await deliveries.count(tenant, gaveUp)) > 0;
    return isOpen ? { nextId } : { standing };
  }
}

/**
 * Queues deliveries of an endpoint again, in the background and in batches; the endpoint is enabled. The same endpoint,
 * scope and times are one replay: asked for again, it is answered as it stands, until it was stopped or what it sent
 * failed again. Throws 'not_found'.
 */
export async function startReplay(
  deps: ReplayDeps,
  tenant: string,
  asked: CreateReplay,
): Promise<{ replay: WebhookReplay; created: boolean }> {
  const endpoint = await findEndpoint(deps, tenant, asked.endpoint_id);
  const now = isoTime(deps.clock.now());
  const range = { ...asked, until: asked.until !== undefined && asked.until < now ? asked.until : now };
  if (range.since >= range.until)
    throw new DomainError('invalid', 'Validation failed', {
      issues: [{ pointer: '/since', detail: 'must be before until, which is now by default' }],
    });
  const found = await findReplay(deps, tenant, range);
  if ('standing' in found) return { replay: await toReplay(deps, found.standing), created: false };
  const doc: WebhookReplayDoc = {
    replay_id: found.nextId,
    tenant,
    ...range,
    status: 'RUNNING',
    matched: await deps.store.deliveries.count(tenant, deliveriesOf(range)),
    queued: 0,
    created_at: now,
    expires_at: expiresAt(deps, 'webhookReplays'),
  };
  await restoreEndpoint(deps, endpoint);
  const created = await deps.store.webhookReplays.insert(doc);
  await deps.queues
    .add(webhookReplayJob, { jobId: doc.replay_id, payload: { replay_id: doc.replay_id } })
    .catch((error) =>
      deps.logger.warn({ err: error, replay_id: doc.replay_id }, 'not queued; the reconciling pass will'),
    );
  return { replay: await toReplay(deps, doc), created };
}

/** Throws 'not_found'. */
export async function getReplay(
  deps: Pick<Context, 'store'>,
  tenant: string,
  replayId: string,
): Promise<WebhookReplay> {
  const doc = await deps.store.webhookReplays.get(replayId, tenant);
  if (!doc) throw new DomainError('not_found', `No replay of webhooks "${replayId}"`);
  return toReplay(deps, doc);
}

export async function listReplays(
  deps: Pick<Context, 'store'>,
  tenant: string,
  cursor: string | undefined,
  limit: number,
): Promise<Page<WebhookReplay>> {
  const { items, next_cursor } = await deps.store.webhookReplays.list(tenant, cursor, limit);
  return { items: await Promise.all(items.map((doc) => toReplay(deps, doc))), next_cursor };
}

async function toReplay(deps: Pick<Context, 'store'>, doc: WebhookReplayDoc): Promise<WebhookReplay> {
  const {
    PENDING = 0,
    RETRYING = 0,
    DELIVERED = 0,
    FAILED = 0,
    DISABLED = 0,
  } = await deps.store.deliveries.countByReplay(doc.replay_id);
  const { replay_id, endpoint_id, scope, since, until, status, stopped_reason, created_at, finished_at } = doc;
  return {
    replay_id,
    endpoint_id,
    scope,
    since,
    until,
    status,
    ...(stopped_reason ? { stopped_reason } : {}),
    counts: {
      matched: doc.matched,
      // What a crash left uncounted is marked all the same; what a later replay took over was counted.
      queued: Math.max(doc.queued, PENDING + RETRYING + DELIVERED + FAILED + DISABLED),
      waiting: PENDING + RETRYING,
      delivered: DELIVERED,
      failed: FAILED + DISABLED,
    },
    created_at,
    ...(finished_at ? { finished_at } : {}),
  };
}

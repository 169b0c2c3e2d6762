import { completeChain } from '../audit/complete-chain.ts';
import { finishedEvent } from '../audit/finished-event.ts';
import { rowFacets } from '../campaigns/rows/row-facets.ts';
import { isoTime } from '../clock.ts';
import type { Failure, OutputRecord, PromptRecord, Usage, Variant } from '../contract/personalize-response.ts';
import { newDeliveryId } from '../ids.ts';
import type { Outbox } from '../store/outbox.ts';
import type { RequestDoc, RequestResult } from '../store/store.ts';
import { relayRequestOutbox } from '../webhooks/relay-outbox.ts';
import { holdWhileUnavailable } from './hold-while-unavailable.ts';
import type { GenerateDeps } from './writing-run.ts';

export type FinishDeps = Omit<GenerateDeps, 'llm' | 'fallback' | 'guardrails'>;

export interface RequestEnding {
  status: RequestResult['status'];
  variants: Variant[];
  usage: Usage;
  error?: Failure;
  run?: number;
  resumed_attempts?: number[];
  prompts: PromptRecord[];
  outputs: OutputRecord[];
}

const outboxOf = (doc: RequestDoc, status: RequestResult['status']): Outbox | undefined =>
  doc.input?.callback_url && status !== 'CANCELED'
    ? {
        state: 'PENDING',
        delivery_id: newDeliveryId(),
        type: status === 'SUCCESS' ? 'request.succeeded' : 'request.failed',
        url: doc.input.callback_url,
      }
    : undefined;

/**
 * Ends a request with one conditional update that writes result, status and webhook outbox together, and its event where
 * the chain is as the document says. false: another
 * run, a cancellation or an erasure was first, and nothing was written.
 */
export async function finishRequest(deps: FinishDeps, doc: RequestDoc, ending: RequestEnding): Promise<boolean> {
  const now = deps.clock.now();
  const outbox = outboxOf(doc, ending.status);
  const result: RequestResult = {
    status: ending.status,
    variants: ending.variants,
    usage: ending.usage,
    finished_at: isoTime(now),
    latency_ms: Math.max(0, now - Date.parse(doc.created_at)),
    ...(ending.run === undefined ? {} : { run: ending.run }),
    ...(ending.resumed_attempts?.length ? { resumed_attempts: ending.resumed_attempts } : {}),
    ...(ending.error ? { error: ending.error } : {}),
    ...(outbox ? { outbox } : {}),
    ...(doc.campaign_id === undefined ? {} : { facets: rowFacets({ input: doc.input, variants: ending.variants }) }),
  };
  const event = finishedEvent(doc, result, ending);
  const finished = await holdWhileUnavailable(deps, () => deps.store.requests.finish(doc.request_id, result, event));
  if (finished === null) return false;

  if (finished === 'pending') await completeChain(deps.store, doc.request_id, { records: ending });
  deps.metrics.requestsFinished.inc({ status: result.status });
  deps.metrics.requestSeconds.observe({ status: result.status }, result.latency_ms / 1_000);
  deps.logger.info(
    { request_id: doc.request_id, status: result.status, latency_ms: result.latency_ms, reason: ending.error?.code },
    'request ended',
  );
  if (outbox) await relayRequestOutbox(deps, { ...doc, ...result });
  return true;
}

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';

/** Prometheus metrics of one process; names follow the Prometheus conventions (base units, _total for counters). */
export interface Metrics {
  readonly registry: Registry;
  readonly requestsFinished: Counter<'status'>;
  readonly requestSeconds: Histogram<'status'>;
  readonly llmCalls: Counter<'provider' | 'model' | 'outcome'>;
  readonly llmSeconds: Histogram<'provider' | 'model'>;
  readonly llmTokens: Counter<'provider' | 'model' | 'kind'>;
  readonly llmCostUsd: Counter<'provider' | 'model'>;
  readonly guardrailFlags: Counter<'code' | 'stage'>;
  readonly webhookAttempts: Counter<'outcome'>;
  readonly webhookEndpointsDisabled: Counter<'reason'>;
  readonly queueJobs: Gauge<'queue' | 'state'>;
  readonly guardrailsWaiting: Gauge;
  readonly newerJobs: Counter<'queue'>;
  /** Reasons: see waitReasons. */
  readonly jobsPutBack: Counter<'queue' | 'reason'>;
  readonly jobsHeld: Gauge<'queue' | 'reason'>;
  /** See measureCampaigns. */
  readonly campaignRows: Gauge<'reason'>;
  readonly campaignBatchAge: Gauge<'provider' | 'model'>;
  readonly campaignBudgetUsd: Gauge<'campaign_id' | 'part'>;
  readonly breakerState: Gauge<'provider' | 'model' | 'state'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requestsFinished: new Counter({
      name: 'candor_requests_finished_total',
      help: 'Requests that ended',
      labelNames: ['status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'candor_request_duration_seconds',
      help: 'From acceptance to the end',
      labelNames: ['status'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers,
    }),
    llmCalls: new Counter({
      name: 'candor_llm_calls_total',
      help: 'Calls to a provider',
      labelNames: ['provider', 'model', 'outcome'],
      registers,
    }),
    llmSeconds: new Histogram({
      name: 'candor_llm_call_duration_seconds',
      help: 'One HTTP call to a provider',
      labelNames: ['provider', 'model'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    }),
    llmTokens: new Counter({
      name: 'candor_llm_tokens_total',
      help: 'Tokens used; cached_prompt is the part of prompt that came from a cache',
      labelNames: ['provider', 'model', 'kind'],
      registers,
    }),
    llmCostUsd: new Counter({
      name: 'candor_llm_cost_usd_total',
      help: 'Cost by list price',
      labelNames: ['provider', 'model'],
      registers,
    }),
    guardrailFlags: new Counter({
      name: 'candor_guardrail_flags_total',
      help: 'Risk flags raised',
      labelNames: ['code', 'stage'],
      registers,
    }),
    webhookAttempts: new Counter({
      name: 'candor_webhook_attempts_total',
      help: 'Webhook attempts',
      labelNames: ['outcome'],
      registers,
    }),
    webhookEndpointsDisabled: new Counter({
      name: 'candor_webhook_endpoints_disabled_total',
      help: 'Times that an endpoint of webhooks was disabled: gone (it answered 410) or failing (for 5 days)',
      labelNames: ['reason'],
      registers,
    }),
    queueJobs: new Gauge({
      name: 'candor_queue_jobs',
      help: 'Jobs in a queue',
      labelNames: ['queue', 'state'],
      registers,
    }),
    guardrailsWaiting: new Gauge({
      name: 'candor_guardrails_waiting',
      help: 'Checks that wait for a thread',
      registers,
    }),
    newerJobs: new Counter({
      name: 'candor_queue_newer_jobs_total',
      help: 'Times that a job was left to a newer worker, its payload being of a version this one does not know',
      labelNames: ['queue'],
      registers,
    }),
    jobsPutBack: new Counter({
      name: 'candor_jobs_put_back_total',
      help: 'Times that this process put a job back with its attempts unspent, by what it waits for',
      labelNames: ['queue', 'reason'],
      registers,
    }),
    jobsHeld: new Gauge({
      name: 'candor_jobs_held',
      help: 'Jobs that this process put back and whose wait is not over, by what they wait for',
      labelNames: ['queue', 'reason'],
      registers,
    }),
    campaignRows: new Gauge({
      name: 'candor_campaign_rows_waiting',
      help: 'Rows of running and paused campaigns that are not in the queue yet, by what they wait for',
      labelNames: ['reason'],
      registers,
    }),
    campaignBatchAge: new Gauge({
      name: 'candor_campaign_oldest_batch_seconds',
      help: 'Age of the oldest batch that a provider has not answered',
      labelNames: ['provider', 'model'],
      registers,
    }),
    campaignBudgetUsd: new Gauge({
      name: 'candor_campaign_budget_usd',
      help: 'Budget of running campaigns, in the parts spent, reserved (calls under way) and left',
      labelNames: ['campaign_id', 'part'],
      registers,
    }),
    breakerState: new Gauge({
      name: 'candor_llm_breaker_state',
      help: 'Circuit breaker of a target in this process: 1 for the state it is in',
      labelNames: ['provider', 'model', 'state'],
      registers,
    }),
  };
}

/**
 * Adds what Prometheus clients of Node report of their process by convention: memory, processor time, garbage collection
 * and event-loop delay (nodejs_eventloop_lag_*, since the last scrape). Once a process.
 */
export const observeProcess = ({ registry }: Pick<Metrics, 'registry'>): void =>
  collectDefaultMetrics({ register: registry });

import type { Prices, ProviderSettings } from './provider.ts';
import type { ProviderName } from './providers.ts';

export interface LlmTargetConfig {
  provider: ProviderName;
  model: string;
}

/** Which models are asked, and within which bounds. */
export interface LlmConfig {
  /** In fallback order. */
  targets: LlmTargetConfig[];
  /** Of each provider, its key and its address where they are set. */
  settings: Record<ProviderName, ProviderSettings>;
  /** Of models as the operator says them, before the list prices. */
  prices: Prices;
  /** LLM jobs in one worker process. */
  concurrency: number;
  temperature: number;
  /** Bound on one call, retries included, in ms. */
  timeoutMs: number;
  /** Of the body of one answer, in bytes; a longer one is cut and counts as failed. */
  maxAnswerBytes: number;
  /** Per target, shared by all workers; absent: no limit of ours. */
  requestsPerMinute?: number;
  tokensPerMinute?: number;
  /** auto: campaigns go through the provider's batches, where it has them. */
  batch: 'auto' | 'off';
  /** When a model is asked for a second opinion; without one among the targets, never. */
  judge: 'auto' | 'off' | 'always';
}

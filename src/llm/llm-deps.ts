import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { Tracing } from '../tracing/tracing.ts';
import type { LlmConfig } from './llm-config.ts';
import type { RateLimiter } from './rate-limiter.ts';

export interface LlmDeps {
  config: LlmConfig;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  limiter: RateLimiter;
  tracing: Tracing;
}

import type { Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import type { RateLimiter } from './rate-limiter.ts';

export interface LlmDeps {
  config: Config['llm'];
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  limiter: RateLimiter;
}

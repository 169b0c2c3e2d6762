import type { Usage } from '../contract/personalize-response.ts';
import { noUsage } from './settle-usage.ts';

/** Estimated where any part is. */
export const sumUsage = (parts: Usage[]): Usage =>
  parts.reduce<Usage>(
    (sum, part) => ({
      prompt_tokens: sum.prompt_tokens + part.prompt_tokens,
      completion_tokens: sum.completion_tokens + part.completion_tokens,
      cost_usd: sum.cost_usd + part.cost_usd,
      ...(sum.estimated || part.estimated ? { estimated: true as const } : {}),
    }),
    noUsage,
  );

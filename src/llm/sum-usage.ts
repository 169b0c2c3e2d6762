import type { Usage } from '../contract/personalize-response.ts';
import { noUsage } from './settle-usage.ts';

/** Estimated where any part is. */
export const sumUsage = (parts: Usage[]): Usage =>
  parts.reduce<Usage>(
    (sum, part) => ({
      prompt_tokens: sum.prompt_tokens + part.prompt_tokens,
      completion_tokens: sum.completion_tokens + part.completion_tokens,
      cost_usd: sum.cost_usd + part.cost_usd,
      ...(sum.cached_prompt_tokens || part.cached_prompt_tokens
        ? { cached_prompt_tokens: (sum.cached_prompt_tokens ?? 0) + (part.cached_prompt_tokens ?? 0) }
        : {}),
      ...(sum.estimated || part.estimated ? { estimated: true as const } : {}),
    }),
    noUsage,
  );

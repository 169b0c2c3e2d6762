import type { Context } from '../../context.ts';
import type { ImportReport } from '../../contract/campaign.ts';
import { hasModel } from '../../llm/providers.ts';

type Estimate = ImportReport['estimate'];

/** What writing and checking a row takes, in seconds: offline of one processor, otherwise waiting for the model's answer. */
const offline = { low: 0.004, high: 0.05 };
const ofModel = { low: 2, high: 20 };

/** How long `rows` rows take that will use so much: what the slowest of concurrency and limits allows. */
export function estimateDuration(
  { config, llm }: Pick<Context, 'config' | 'llm'>,
  rows: number,
  used: Pick<Estimate, 'prompt_tokens' | 'completion_tokens'>,
): NonNullable<Estimate['duration_seconds']> {
  const {
    concurrency,
    requestsPerMinute = Number.POSITIVE_INFINITY,
    tokensPerMinute = Number.POSITIVE_INFINITY,
  } = config.llm;
  const isOffline = !hasModel(llm.targets);
  const seconds = (bound: 'low' | 'high', calls: number): number => {
    if (isOffline) return rows * offline[bound];
    const tokens = used.prompt_tokens[bound] + used.completion_tokens[bound];
    return Math.max(
      (rows * calls * ofModel[bound]) / concurrency,
      (rows * calls * 60) / requestsPerMinute,
      (tokens * 60) / tokensPerMinute,
    );
  };
  return { low: Math.ceil(seconds('low', 1)), high: Math.ceil(seconds('high', 2)) };
}

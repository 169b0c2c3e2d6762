import type { Context } from '../context.ts';
import type { Settings } from '../contract/settings.ts';
import { listModels } from '../llm/list-models.ts';
import { hasModel, isLocal } from '../llm/providers.ts';

/** What is in force for those who write messages; `api_key` is that of the call. */
export function describeSettings(
  { config, llm }: Pick<Context, 'config' | 'llm'>,
  api_key: Settings['api_key'],
): Settings {
  const first = llm.targets[0];
  return {
    writers: listModels(llm, config.llm.prices),
    is_offline: first === undefined || isLocal(first.provider),
    judge: hasModel(llm.targets) ? config.llm.judge : 'off',
    limits: {
      llm_requests_per_minute: config.llm.requestsPerMinute ?? null,
      llm_tokens_per_minute: config.llm.tokensPerMinute ?? null,
      llm_concurrency: config.llm.concurrency,
      request_deadline_seconds: config.requests.deadlineMs / 1_000,
      retention_days: config.requests.retentionDays,
    },
    api_key,
  };
}

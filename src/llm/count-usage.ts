import type { Usage } from '../contract/personalize-response.ts';
import type { LlmCall, ReportedTokens } from './llm.ts';
import type { LlmDeps } from './llm-deps.ts';
import { noUsage, settleUsage } from './settle-usage.ts';
import { labelsOf } from './take-tokens.ts';
import type { TargetState } from './target-state.ts';

/** What a call is counted with, in the metrics too; nothing where it was certainly not billed. */
export function countUsage(
  deps: LlmDeps,
  target: TargetState,
  call: LlmCall,
  tokens: ReportedTokens | null,
  text: string,
): Usage {
  if (target.local || tokens === null) return noUsage;
  const { usage, impossible } = settleUsage(target.provider.model, call.prompt, tokens, text, deps.config.prices);
  if (impossible)
    deps.logger.warn(
      { request_id: call.request_id, target: target.name, reported: tokens, counted: usage },
      'usage that cannot be true was reported; counted as the most it can be',
    );
  const labels = labelsOf(target);
  deps.metrics.llmTokens.inc({ ...labels, kind: 'prompt' }, usage.prompt_tokens);
  deps.metrics.llmTokens.inc({ ...labels, kind: 'completion' }, usage.completion_tokens);
  deps.metrics.llmTokens.inc({ ...labels, kind: 'cached_prompt' }, usage.cached_prompt_tokens ?? 0);
  deps.metrics.llmCostUsd.inc(labels, usage.cost_usd);
  return usage;
}

import { LlmError } from './llm.ts';

/** Settings that some servers refuse and that a call can do without. */
export type CallOption = 'json_schema' | 'json_object' | 'tool' | 'temperature' | 'seed' | 'max_completion_tokens';

const structured = /response_?format|json_?schema|json_?object|json mode|structured|grammar/i;
const mentionedBy: Record<CallOption, RegExp> = {
  json_schema: structured,
  json_object: structured,
  tool: /\btools?\b|tool_choice/i,
  temperature: /temperature/i,
  seed: /\bseed\b/i,
  max_completion_tokens: /max_completion_tokens|max_tokens/i,
};

/**
 * When a refusal names an option that the call used, remembers it in `refused` and returns an 'option_refused' error,
 * so that the next call does without it. Any other error is returned as it is.
 */
export function giveUpOption(error: LlmError, used: readonly CallOption[], refused: Set<CallOption>): LlmError {
  if (error.kind !== 'bad_request') return error;
  const option = used.find((candidate) => mentionedBy[candidate].test(error.message));
  if (!option) return error;
  refused.add(option);
  return new LlmError('option_refused', `The server does not take ${option}: ${error.message}`, { cause: error });
}

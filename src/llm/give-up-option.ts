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

/** Some servers (llama-cpp-python) answer 500, not 400, to a format they do not know. */
const mayBeRefused = (error: LlmError, option: CallOption): boolean =>
  error.kind === 'bad_request' || (error.kind === 'overloaded' && option.startsWith('json_'));

/**
 * When a refusal names an option that the call used, remembers it in `refused` and returns an 'option_refused' error,
 * so that the next call does without it. Any other error is returned as it is.
 */
export function giveUpOption(error: LlmError, used: readonly CallOption[], refused: Set<CallOption>): LlmError {
  const option = used.find((candidate) => mayBeRefused(error, candidate) && mentionedBy[candidate].test(error.message));
  if (!option) return error;
  refused.add(option);
  return new LlmError('option_refused', `The server does not take ${option}: ${error.message}`, { cause: error });
}

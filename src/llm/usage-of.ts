import type { Usage } from '../contract/personalize-response.ts';
import { estimatePromptTokens, estimateTokens } from './estimate-tokens.ts';
import type { Prompt } from './llm.ts';
import { costOf } from './prices.ts';

interface ReportedTokens {
  prompt: number | null | undefined;
  completion: number | null | undefined;
}

const isCount = (tokens: number | null | undefined): tokens is number => Number.isInteger(tokens) && tokens! >= 0;

/** Usage and cost of one call: as the provider reports it, else estimated from the texts. */
export async function usageOf(model: string, reported: ReportedTokens, prompt: Prompt, text: string): Promise<Usage> {
  const tokens = {
    prompt_tokens: isCount(reported.prompt) ? reported.prompt : await estimatePromptTokens(prompt),
    completion_tokens: isCount(reported.completion) ? reported.completion : await estimateTokens(text),
  };
  return { ...tokens, cost_usd: costOf(model, tokens) };
}

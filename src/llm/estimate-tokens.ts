import type { Prompt } from '../prompts/prompt.ts';

/** Loading the vocabulary takes half a second, and only a limit on tokens or a server without usage needs it. */
const loadTokenizer = () => import('gpt-tokenizer/encoding/o200k_base');

/** Tokens that a chat format adds around two messages. */
const chatOverhead = 12;

/** Tokens of a text by the o200k vocabulary: near enough for other vendors' models too. */
async function estimateTokens(text: string): Promise<number> {
  const { countTokens } = await loadTokenizer();
  return countTokens(text);
}

export const estimatePromptTokens = async (prompt: Pick<Prompt, 'system' | 'user'>): Promise<number> =>
  (await estimateTokens(`${prompt.system}\n${prompt.user}`)) + chatOverhead;

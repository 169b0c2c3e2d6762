import type { LlmProvider } from './llm.ts';
import { createOpenAiProvider } from './openai-provider.ts';
import type { AdapterOptions } from './provider.ts';

const officialUrl = 'https://generativelanguage.googleapis.com/v1beta/openai';

/** Google's models by their own endpoint of the chat completions protocol. */
export const createGeminiProvider = (options: AdapterOptions): LlmProvider =>
  createOpenAiProvider({ baseUrl: officialUrl, ...options });

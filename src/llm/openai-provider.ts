import OpenAI from 'openai';
import type { ChatCompletion, ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { Prompt } from '../prompts/prompt.ts';
import { answerSchema } from './answer-schema.ts';
import { type CallOption, giveUpOption } from './give-up-option.ts';
import { type LlmCall, LlmError, type LlmProvider, type ReportedTokens } from './llm.ts';
import { createLlmFetch } from './llm-fetch.ts';
import { mapSdkError } from './map-sdk-error.ts';
import type { AdapterOptions } from './provider.ts';
import { unusedSettings } from './unused-settings.ts';

const officialUrl = 'https://api.openai.com/v1';

/** Optional settings of the next call, less what this server has refused. */
export function openAiOptions(prompt: Prompt, official: boolean, refused: ReadonlySet<CallOption>): CallOption[] {
  const format = (['json_schema', 'json_object'] as const).find((option) => !refused.has(option));
  return [
    ...(format ? [format] : []),
    ...(prompt.seed === undefined || refused.has('seed') ? [] : ['seed' as const]),
    ...(refused.has('temperature') ? [] : ['temperature' as const]),
    // OpenAI's newer models refuse max_tokens; many other servers know nothing else.
    ...(official && !refused.has('max_completion_tokens') ? ['max_completion_tokens' as const] : []),
  ];
}

export function openAiBody(
  model: string,
  prompt: Prompt,
  used: readonly CallOption[],
): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    ...(used.includes('max_completion_tokens')
      ? { max_completion_tokens: prompt.max_output_tokens }
      : { max_tokens: prompt.max_output_tokens }),
    ...(used.includes('temperature') ? { temperature: prompt.temperature } : {}),
    ...(used.includes('seed') ? { seed: prompt.seed! } : {}),
    ...(used.includes('json_schema')
      ? {
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'answer', strict: true, schema: answerSchema(prompt) },
          },
        }
      : used.includes('json_object')
        ? { response_format: { type: 'json_object' } }
        : {}),
  };
}

export const openAiTokens = (completion: ChatCompletion): ReportedTokens => ({
  prompt: completion?.usage?.prompt_tokens,
  completion: completion?.usage?.completion_tokens,
  cached: completion?.usage?.prompt_tokens_details?.cached_tokens,
});

export function openAiText(completion: ChatCompletion, tokens: ReportedTokens): string {
  const choice = Array.isArray(completion?.choices) ? completion.choices[0] : undefined;
  if (!choice) throw new LlmError('connection', 'The reply is not a chat completion', { tokens });
  if (choice.message?.refusal || choice.finish_reason === 'content_filter')
    throw new LlmError('content_refused', 'The model declined to answer', { tokens });
  const content: unknown = choice.message?.content;
  return typeof content === 'string' ? content : '';
}

/** The SDK, and whether it calls OpenAI itself. */
export function createOpenAiClient(deps: AdapterOptions): { client: OpenAI; official: boolean } {
  const { timeoutMs } = deps;
  const baseURL = deps.baseUrl ?? officialUrl;
  const client = new OpenAI({
    // Servers that ask for no key still get a header; OpenAI itself is refused by the configuration without one.
    apiKey: deps.apiKey ?? 'none',
    baseURL,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    fetch: createLlmFetch({ timeoutMs, maxAnswerBytes: deps.maxAnswerBytes }),
    logLevel: 'off',
  });
  return { client, official: baseURL.startsWith('https://api.openai.com') };
}

/** OpenAI and every server compatible with it. What a server refuses is remembered for its base URL and model. */
export function createOpenAiProvider(deps: AdapterOptions): LlmProvider {
  const { provider, model, clock } = deps;
  const { client, official } = createOpenAiClient(deps);
  const refused = new Set<CallOption>();

  return {
    provider,
    model,
    async complete({ prompt, signal }: LlmCall) {
      const used = openAiOptions(prompt, official, refused);
      try {
        const completion = await client.chat.completions.create(openAiBody(model, prompt, used), { signal });
        const tokens = openAiTokens(completion);
        return { text: openAiText(completion, tokens), tokens, unused_settings: unusedSettings(prompt, used) };
      } catch (error) {
        throw giveUpOption(mapSdkError(error, signal, clock.now()), used, refused);
      }
    },
  };
}

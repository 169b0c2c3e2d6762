import Anthropic from '@anthropic-ai/sdk';
import type { Message, MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import type { Prompt } from '../prompts/prompt.ts';
import { answerSchema } from './answer-schema.ts';
import { type CallOption, giveUpOption } from './give-up-option.ts';
import { type LlmCall, LlmError, type LlmProvider, type ReportedTokens } from './llm.ts';
import { createLlmFetch } from './llm-fetch.ts';
import { mapSdkError } from './map-sdk-error.ts';
import type { AdapterOptions } from './provider.ts';
import { unusedSettings } from './unused-settings.ts';

const toolName = 'deliver_answer';

/** The SDK's types have dropped temperature, which models up to 4.5 take and newer ones refuse. */
type Body = MessageCreateParamsNonStreaming & { temperature?: number };

export function anthropicBody(model: string, prompt: Prompt, used: readonly CallOption[]): Body {
  return {
    model,
    max_tokens: prompt.max_output_tokens,
    // Kept for five minutes from its last use, and read from there for a tenth of the price.
    system: [{ type: 'text', text: prompt.system, cache_control: { type: 'ephemeral' } }],
    messages: [{ role: 'user', content: prompt.user }],
    ...(used.includes('temperature') ? { temperature: Math.min(1, prompt.temperature) } : {}),
    ...(used.includes('tool')
      ? {
          tools: [
            {
              name: toolName,
              description: 'Hands over the finished answer',
              input_schema: answerSchema(prompt) as Anthropic.Tool.InputSchema,
            },
          ],
          tool_choice: { type: 'tool', name: toolName },
        }
      : {}),
  };
}

/** Its input tokens leave out what is written to a cache or read from it. */
export function anthropicTokens(message: Message): ReportedTokens {
  const { input_tokens: fresh, output_tokens, ...cached } = message?.usage ?? {};
  const isCount = typeof fresh === 'number';
  return {
    prompt: isCount ? fresh + (cached.cache_creation_input_tokens ?? 0) + (cached.cache_read_input_tokens ?? 0) : fresh,
    completion: output_tokens,
    cached: cached.cache_read_input_tokens,
    cache_written: cached.cache_creation_input_tokens,
  };
}

export function anthropicText(message: Message, tokens: ReportedTokens): string {
  if (!Array.isArray(message?.content)) throw new LlmError('connection', 'The reply is not a message', { tokens });
  if (message.stop_reason === 'refusal')
    throw new LlmError('content_refused', 'The model declined to answer', { tokens });
  const delivered = message.content.find((block) => block.type === 'tool_use');
  if (delivered) return JSON.stringify(delivered.input);
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

export function createAnthropicClient(deps: AdapterOptions): Anthropic {
  const { timeoutMs } = deps;
  return new Anthropic({
    apiKey: deps.apiKey ?? '',
    authToken: null,
    baseURL: deps.baseUrl ?? 'https://api.anthropic.com',
    maxRetries: 0,
    timeout: timeoutMs,
    fetch: createLlmFetch({ timeoutMs, maxAnswerBytes: deps.maxAnswerBytes }),
    logLevel: 'off',
  });
}

/** Anthropic's Messages API. Structured by a forced tool, or plain JSON where tools are refused. */
export function createAnthropicProvider(deps: AdapterOptions): LlmProvider {
  const { provider, model, clock } = deps;
  const client = createAnthropicClient(deps);
  const refused = new Set<CallOption>();

  return {
    provider,
    model,
    async complete({ prompt, signal }: LlmCall) {
      const used = (['tool', 'temperature'] as const).filter((option) => !refused.has(option));
      try {
        const message = await client.messages.create(anthropicBody(model, prompt, used), { signal });
        const tokens = anthropicTokens(message);
        return { text: anthropicText(message, tokens), tokens, unused_settings: unusedSettings(prompt, used) };
      } catch (error) {
        throw giveUpOption(mapSdkError(error, signal, clock.now()), used, refused);
      }
    },
  };
}

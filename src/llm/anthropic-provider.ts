import Anthropic from '@anthropic-ai/sdk';
import type { Message, MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import type { Clock } from '../clock.ts';
import { answerSchema } from './answer-schema.ts';
import { type CallOption, giveUpOption } from './give-up-option.ts';
import { type LlmCall, LlmError, type LlmProvider, type Prompt } from './llm.ts';
import { createLlmFetch } from './llm-fetch.ts';
import { mapSdkError } from './map-sdk-error.ts';
import { usageOf } from './usage-of.ts';

interface AnthropicProviderDeps {
  model: string;
  apiKey: string;
  baseUrl?: string;
  timeoutMs: number;
  clock: Clock;
}

const toolName = 'deliver_answer';

/** The SDK's types have dropped temperature, which models up to 4.5 take and newer ones refuse. */
type Body = MessageCreateParamsNonStreaming & { temperature?: number };

function bodyOf(model: string, prompt: Prompt, used: readonly CallOption[]): Body {
  return {
    model,
    max_tokens: prompt.max_output_tokens,
    system: prompt.system,
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

function textOf(message: Message): string {
  if (!Array.isArray(message?.content)) throw new LlmError('connection', 'The reply is not a message');
  if (message.stop_reason === 'refusal') throw new LlmError('content_refused', 'The model declined to answer');
  const delivered = message.content.find((block) => block.type === 'tool_use');
  if (delivered) return JSON.stringify(delivered.input);
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

/** Anthropic's Messages API. Structured by a forced tool, or plain JSON where tools are refused. */
export function createAnthropicProvider(deps: AnthropicProviderDeps): LlmProvider {
  const { model, timeoutMs, clock } = deps;
  const client = new Anthropic({
    apiKey: deps.apiKey,
    authToken: null,
    baseURL: deps.baseUrl ?? 'https://api.anthropic.com',
    maxRetries: 0,
    timeout: timeoutMs,
    fetch: createLlmFetch(timeoutMs),
    logLevel: 'off',
  });
  const refused = new Set<CallOption>();

  return {
    provider: 'anthropic',
    model,
    async complete({ prompt, signal }: LlmCall) {
      const used = (['tool', 'temperature'] as const).filter((option) => !refused.has(option));
      try {
        const message = await client.messages.create(bodyOf(model, prompt, used), { signal });
        const text = textOf(message);
        const { input_tokens, output_tokens } = message.usage ?? {};
        return { text, usage: await usageOf(model, { prompt: input_tokens, completion: output_tokens }, prompt, text) };
      } catch (error) {
        throw giveUpOption(mapSdkError(error, signal, clock.now()), used, refused);
      }
    },
  };
}

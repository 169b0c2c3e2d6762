import type { Clock } from '../clock.ts';
import type { Config, LlmTargetConfig } from '../config/config.ts';
import { createAnthropicProvider } from './anthropic-provider.ts';
import type { LlmProvider } from './llm.ts';
import { createOpenAiProvider } from './openai-provider.ts';
import { createTemplateProvider } from './template-provider.ts';

/** The adapter of one target. */
export function createProvider(config: Config['llm'], target: LlmTargetConfig, clock: Clock): LlmProvider {
  const { model } = target;
  const { timeoutMs, maxAnswerBytes } = config;
  switch (target.provider) {
    case 'openai':
      return createOpenAiProvider({ model, timeoutMs, maxAnswerBytes, clock, ...config.openai });
    case 'anthropic':
      return createAnthropicProvider({ model, timeoutMs, maxAnswerBytes, clock, apiKey: '', ...config.anthropic });
    case 'template':
      return createTemplateProvider();
  }
}

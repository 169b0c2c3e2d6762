import type { Clock } from '../clock.ts';
import type { Config, LlmTargetConfig } from '../config/config.ts';
import { createAnthropicProvider } from './anthropic-provider.ts';
import type { LlmProvider } from './llm.ts';
import { createOpenAiProvider } from './openai-provider.ts';
import { createTemplateProvider } from './template-provider.ts';

/** The adapter of one target. */
export function createProvider(config: Config['llm'], target: LlmTargetConfig, clock: Clock): LlmProvider {
  const { model } = target;
  const { timeoutMs } = config;
  switch (target.provider) {
    case 'openai':
      return createOpenAiProvider({ model, timeoutMs, clock, ...config.openai });
    case 'anthropic':
      return createAnthropicProvider({ model, timeoutMs, clock, apiKey: '', ...config.anthropic });
    case 'template':
      return createTemplateProvider();
  }
}

import type { Clock } from '../clock.ts';
import type { LlmProvider } from './llm.ts';
import type { LlmConfig, LlmTargetConfig } from './llm-config.ts';
import { providerOf } from './providers.ts';

/** The adapter of one target; its SDK is loaded with the first call. */
export function createProvider(config: LlmConfig, { provider, model }: LlmTargetConfig, clock: Clock): LlmProvider {
  const { timeoutMs, maxAnswerBytes } = config;
  let adapter: Promise<LlmProvider> | undefined;
  const load = async (): Promise<LlmProvider> => {
    const create = await providerOf(provider).load();
    return create({ provider, model, timeoutMs, maxAnswerBytes, clock, ...config.settings[provider] });
  };
  return {
    provider,
    model,
    complete: async (call) => {
      adapter ??= load();
      return (await adapter).complete(call);
    },
  };
}

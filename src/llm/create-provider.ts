import type { Clock } from '../clock.ts';
import type { LlmProvider } from './llm.ts';
import type { LlmConfig, LlmTargetConfig } from './llm-config.ts';
import { providerOf } from './providers.ts';

/** A provider whose SDK may still be loading: `ready` before a call is timed, or its loading would be counted. */
export interface LoadingProvider extends LlmProvider {
  ready(): Promise<unknown>;
}

/** The adapter of one target; its SDK is loaded meanwhile. */
export function createProvider(config: LlmConfig, { provider, model }: LlmTargetConfig, clock: Clock): LoadingProvider {
  const { timeoutMs, maxAnswerBytes } = config;
  const load = async (): Promise<LlmProvider> => {
    const create = await providerOf(provider).load();
    return create({ provider, model, timeoutMs, maxAnswerBytes, clock, ...config.settings[provider] });
  };
  const adapter = load();
  // Whoever calls is told.
  adapter.catch(() => undefined);
  return { provider, model, ready: () => adapter, complete: async (call) => (await adapter).complete(call) };
}

import type { Clock } from '../clock.ts';
import type { LlmProvider } from './llm.ts';
import type { LlmConfig, LlmTargetConfig } from './llm-config.ts';
import { providerOf } from './providers.ts';

/** A provider whose SDK is loaded with its first call: `ready` before a call is timed, or its loading would be counted. */
export interface LoadingProvider extends LlmProvider {
  ready(): Promise<unknown>;
}

/** The adapter of one target. A process that never calls it never loads its SDK. */
export function createProvider(config: LlmConfig, { provider, model }: LlmTargetConfig, clock: Clock): LoadingProvider {
  const { timeoutMs, maxAnswerBytes } = config;
  const load = async (): Promise<LlmProvider> => {
    const create = await providerOf(provider).load();
    return create({ provider, model, timeoutMs, maxAnswerBytes, clock, ...config.settings[provider] });
  };
  let loaded: Promise<LlmProvider> | undefined;
  const ready = () => {
    loaded ??= load();
    return loaded;
  };
  return { provider, model, ready, complete: async (call) => (await ready()).complete(call) };
}

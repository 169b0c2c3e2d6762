import type { Clock } from '../clock.ts';
import { batchSize } from './batch.ts';
import type { LlmBatches } from './llm.ts';
import type { LlmConfig } from './llm-config.ts';
import type { Provider } from './provider.ts';
import { providerOf } from './providers.ts';

/** The batches of the first target, where they are wanted and its provider has them; its SDK is loaded with the first. */
export function createBatches(config: LlmConfig, clock: Clock): LlmBatches | undefined {
  const [first] = config.targets;
  const { loadBatches }: Provider = first ? providerOf(first.provider) : { ...providerOf('template') };
  if (!first || !loadBatches || config.batch === 'off') return undefined;
  const { provider, model } = first;
  const maxAnswerBytes = config.maxAnswerBytes * batchSize;
  const { timeoutMs, settings } = config;
  let loaded: Promise<LlmBatches> | undefined;
  const batches = () => {
    loaded ??= loadBatches().then((create) =>
      create({ provider, model, timeoutMs, maxAnswerBytes, clock, ...settings[provider] }),
    );
    return loaded;
  };
  return {
    provider,
    model,
    unusedSettings: async (prompt) => (await batches()).unusedSettings(prompt),
    submit: async (calls, signal) => (await batches()).submit(calls, signal),
    read: async (batchId, signal) => (await batches()).read(batchId, signal),
    remove: async (batchId, signal) => (await batches()).remove(batchId, signal),
  };
}

import type { Provider } from './provider.ts';

/**
 * Every provider there is: a new one is a row here and an adapter. Prices are list prices of the standard tier,
 * without batch discounts, as `priceSource` dates them. Check them there before relying on a cost: vendors change them.
 */
export const providers = {
  openai: {
    isLocal: false,
    env: { apiKey: 'OPENAI_API_KEY', baseUrl: 'OPENAI_BASE_URL' },
    isKeyOptional: true,
    defaultModel: 'gpt-4.1-mini',
    abilities: { json_schema: true, seed: true, batch: true, prompt_caching: true },
    prices: {
      'gpt-4.1': { input: 2, output: 8, cached_input: 0.5 },
      'gpt-4.1-mini': { input: 0.4, output: 1.6, cached_input: 0.1 },
      'gpt-4.1-nano': { input: 0.1, output: 0.4, cached_input: 0.025 },
      'gpt-4o': { input: 2.5, output: 10, cached_input: 1.25 },
      'gpt-4o-mini': { input: 0.15, output: 0.6, cached_input: 0.075 },
      'gpt-5': { input: 1.25, output: 10, cached_input: 0.125 },
      'gpt-5-mini': { input: 0.25, output: 2, cached_input: 0.025 },
      'gpt-5-nano': { input: 0.05, output: 0.4, cached_input: 0.005 },
    },
    priceSource: { as_of: '2025-11-30', url: 'https://openai.com/api/pricing', cached_checked_on: null },
    load: async () => (await import('./openai-provider.ts')).createOpenAiProvider,
    loadBatches: async () => (await import('./openai-batches.ts')).createOpenAiBatches,
  },
  anthropic: {
    isLocal: false,
    env: { apiKey: 'ANTHROPIC_API_KEY', baseUrl: 'ANTHROPIC_BASE_URL' },
    isKeyOptional: false,
    defaultModel: 'claude-haiku-4-5',
    abilities: { json_schema: true, seed: false, batch: true, prompt_caching: true },
    prices: {
      'claude-opus-4-5': { input: 5, output: 25, cached_input: 0.5, cache_write: 6.25 },
      'claude-sonnet-4-5': { input: 3, output: 15, cached_input: 0.3, cache_write: 3.75 },
      'claude-haiku-4-5': { input: 1, output: 5, cached_input: 0.1, cache_write: 1.25 },
      'claude-3-5-haiku': { input: 0.8, output: 4, cached_input: 0.08, cache_write: 1 },
    },
    priceSource: {
      as_of: '2025-11-30',
      url: 'https://platform.claude.com/docs/en/about-claude/pricing',
      cached_checked_on: '2026-11-30',
    },
    load: async () => (await import('./anthropic-provider.ts')).createAnthropicProvider,
    loadBatches: async () => (await import('./anthropic-batches.ts')).createAnthropicBatches,
  },
  gemini: {
    isLocal: false,
    env: { apiKey: 'GEMINI_API_KEY', baseUrl: 'GEMINI_BASE_URL' },
    genAiName: 'gcp.gemini',
    isKeyOptional: false,
    defaultModel: 'gemini-2.5-flash',
    abilities: { json_schema: true, seed: true, batch: true, prompt_caching: true },
    // Of prompts up to 200,000 tokens.
    prices: {
      'gemini-2.5-pro': { input: 1.25, output: 10, cached_input: 0.125 },
      'gemini-2.5-flash': { input: 0.3, output: 2.5, cached_input: 0.03 },
      'gemini-2.5-flash-lite': { input: 0.1, output: 0.4, cached_input: 0.01 },
    },
    priceSource: { as_of: '2025-11-30', url: 'https://ai.google.dev/gemini-api/docs/pricing', cached_checked_on: null },
    load: async () => (await import('./gemini-provider.ts')).createGeminiProvider,
  },
  template: {
    isLocal: true,
    isKeyOptional: true,
    abilities: { json_schema: true, seed: false, batch: false, prompt_caching: false },
    languages: ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'],
    prices: {},
    load: async () => (await import('./template-provider.ts')).createTemplateProvider,
  },
} as const satisfies Record<string, Provider>;

export type ProviderName = keyof typeof providers;

export const providerNames = Object.keys(providers) as ProviderName[];

export const isProviderName = (name: string): name is ProviderName => Object.hasOwn(providers, name);

export const providerOf = (name: ProviderName): Provider => providers[name];

/** Whether what wrote something is a writer in process rather than a model; a name of no row is a model's. */
export const isLocal = (name: string): boolean => isProviderName(name) && providers[name].isLocal;

/** Whether a model is among some targets, and not the writer in process alone. */
export const hasModel = (targets: readonly { readonly provider: string }[]): boolean =>
  targets.some(({ provider }) => !isLocal(provider));

import type { Clock } from '../clock.ts';
import type { LlmBatches, LlmProvider } from './llm.ts';

/** USD per million tokens. */
export interface Price {
  /** Of the prompt. */
  readonly input: number;
  /** Of the answer. */
  readonly output: number;
  /** Of what of the prompt is read from the provider's cache; absent: as input. */
  readonly cached_input?: number;
  /** Of what of the prompt is put into it; absent: as input. */
  readonly cache_write?: number;
}

/** By model. */
export type Prices = Readonly<Record<string, Price>>;

/** Where list prices are from. */
export interface PriceSource {
  /** ISO date. */
  readonly as_of: string;
  readonly url: string;
  /** ISO date on which prices of cached tokens were held against the vendor's own page; null: they were not. */
  readonly cached_checked_on: string | null;
}

/** What the environment says of a provider. */
export interface ProviderSettings {
  apiKey?: string;
  baseUrl?: string;
}

/** What an adapter is made with. */
export interface AdapterOptions extends ProviderSettings {
  readonly provider: string;
  readonly model: string;
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  readonly clock: Clock;
}

/** A provider of models: its row of the table in providers.ts. */
export interface Provider {
  /** Written in process: no key, no model to name, no limits, no price. */
  readonly isLocal: boolean;
  /** Variables that hold its key and its address; absent: it has none. */
  readonly env?: { readonly apiKey: string; readonly baseUrl: string };
  /** What OpenTelemetry's conventions for generative AI call it; absent: the same. */
  readonly genAiName?: string;
  /** Whether an address of one's own makes the key needless: a server that asks for none. */
  readonly isKeyOptional: boolean;
  /** Which model a key alone stands for; absent: one must be named. */
  readonly defaultModel?: string;
  /** What its own API takes; another server at its address may take less, which its answers tell. */
  readonly abilities: {
    readonly json_schema: boolean;
    readonly seed: boolean;
    /** Half-price batches of calls. */
    readonly batch: boolean;
    /** Cheaper repeats of a prompt's fixed part. */
    readonly prompt_caching: boolean;
  };
  /** Languages it writes, as BCP 47 tags without a region; absent: whatever its model does. */
  readonly languages?: readonly string[];
  /** List prices by model, without the date of a snapshot. */
  readonly prices: Prices;
  /** Of all of `prices`; absent: there are none. */
  readonly priceSource?: PriceSource;
  /** Its adapter, with the SDK behind it: loaded for what is configured. */
  load(): Promise<(options: AdapterOptions) => LlmProvider>;
  /** The adapter of its batches; absent: none are sent. */
  loadBatches?(): Promise<(options: AdapterOptions) => LlmBatches>;
}

import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { DetectorConfig } from '../detector/detector.ts';
import type { LlmConfig, LlmTargetConfig } from '../llm/llm-config.ts';
import type { Price } from '../llm/provider.ts';
import { hasModel, isProviderName, type ProviderName, providerNames, providerOf } from '../llm/providers.ts';
import { type BackendsConfig, backendIssues, backendVariables, chooseBackends } from './backends.ts';
import { parseSigningKey } from './parse-signing-key.ts';

/** Every setting of the environment, as text. */
export type Env = Record<string, string | undefined>;

export interface Config extends BackendsConfig {
  http: {
    host: string;
    port: number;
    /** Where clients reach the service; used in status_url. Empty: relative URLs. */
    publicUrl: string;
    /** Proxies in front set X-Forwarded-For, so that a caller on this machine without it is this machine itself. */
    trustProxy: boolean;
    /** A second port of any process, for /livez, /readyz and /metrics without a key; absent: none. */
    healthPort?: number;
    /** Origins that browsers may call from; none by default. */
    allowedOrigins: string[];
  };
  auth: {
    /** Manages keys through /api-keys; absent: keys are made with the command line only. */
    adminToken?: string;
    /** Does what adminToken does, for commands on the same data folder; made anew at each start. Absent: for nobody. */
    folderToken?: string;
    bullBoard?: { user: string; password: string };
    /** Whether the queues are shown only: no job can be retried, changed or removed there. */
    isBullBoardReadOnly: boolean;
  };
  audit: {
    /** Signs checkpoints; absent: one that the store keeps, made once. */
    signingKey?: KeyObject;
  };
  llm: LlmConfig;
  guardrails: {
    /** Threads that check texts; absent: one fewer than the machine has cores, from one to four. */
    threads?: number;
    /** Longest for the checks of one message, in processor time of its thread. */
    deadlineMs: number;
    /** For how many days after it was observed a fact may be called recent. */
    freshnessDays: number;
  };
  /** A second reader of the user's own; absent: none. */
  detector?: DetectorConfig;
  requests: {
    /** From acceptance; after this a request is FAILED rather than tried again. */
    deadlineMs: number;
    retentionDays: number;
  };
  campaigns: { windowSize: number; dispatchEveryMs: number };
  webhooks: { allowPrivate: boolean; timeScale: number };
  log: { level: string };
  /** Absent: nothing is traced. Where spans go, and all else, the SDK of OpenTelemetry reads in the environment. */
  tracing?: { serviceName: string };
}

const bool = (fallback: boolean) =>
  z
    .enum(['true', '1', 'false', '0'], { error: 'must be true or false' })
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true' || value === '1');
const int = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const text = z.string().optional();
const address = z.url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' }).optional();
const signingKey = z
  .string()
  .transform((value, { addIssue }) => {
    const key = parseSigningKey(value);
    if (!key) addIssue('must be an Ed25519 private key in PKCS #8: PEM, or base64 of DER');
    return key;
  })
  .optional();

/** Keys and addresses of every provider. */
const providerVariables = providerNames.flatMap((name) => Object.values(providerOf(name).env ?? {}));

const envSchema = z.object({
  ...Object.fromEntries(providerVariables.map((name) => [name, text])),
  ...backendVariables,
  HOST: z.string().default('127.0.0.1'),
  PORT: int(0, 65_535).default(3000),
  HEALTH_PORT: int(0, 65_535).optional(),
  PUBLIC_URL: z.string().default(''),
  TRUST_PROXY: bool(false),
  CORS_ORIGINS: z.string().default(''),
  ADMIN_TOKEN: z.string().min(32, 'must have 32 characters or more: make one with "openssl rand -hex 32"').optional(),
  BULL_BOARD_USER: text,
  BULL_BOARD_PASSWORD: text,
  BULL_BOARD_READ_ONLY: bool(false),
  AUDIT_SIGNING_KEY: signingKey,
  LLM_TARGETS: text,
  LLM_PRICES: text,
  LLM_JUDGE: z.enum(['auto', 'off', 'always'], { error: 'must be auto, off or always' }).optional(),
  LLM_BATCH: z.enum(['auto', 'off'], { error: 'must be auto or off' }).default('off'),
  GUARDRAILS_THREADS: int(1, 64).optional(),
  GUARDRAILS_DEADLINE_MS: int(50, 60_000).default(500),
  FACT_FRESHNESS_DAYS: int(1, 3_650).default(90),
  LOCAL_DETECTOR: text,
  LOCAL_DETECTOR_THRESHOLD: z.coerce.number().min(0).max(1).default(0.5),
  LOCAL_DETECTOR_TIMEOUT_MS: int(50, 60_000).default(2_000),
  LLM_CONCURRENCY: int(1, 1_000).default(20),
  LLM_TEMPERATURE: z.coerce.number().min(0).max(2).default(0.7),
  LLM_TIMEOUT_MS: int(100, 600_000).default(60_000),
  LLM_MAX_ANSWER_BYTES: int(1_024, 100_000_000).default(256 * 1_024),
  LLM_REQUESTS_PER_MINUTE: int(1, 10_000_000).optional(),
  LLM_TOKENS_PER_MINUTE: int(1, 1_000_000_000).optional(),
  REQUEST_DEADLINE_SECONDS: int(1, 86_400).default(900),
  RETENTION_DAYS: int(1, 3_650).default(90),
  CAMPAIGN_WINDOW: int(1, 10_000).default(500),
  DISPATCH_EVERY_MS: int(50, 60_000).default(1_000),
  WEBHOOK_ALLOW_PRIVATE: bool(false),
  WEBHOOK_TIME_SCALE: z.coerce.number().positive().max(1).default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: address,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address,
  OTEL_SERVICE_NAME: z.string().default('candor'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], { error: 'must be otlp or none' }).default('otlp'),
  OTEL_SDK_DISABLED: bool(false),
});

/** Names of all variables; .env.example documents each. */
export const envVariables: readonly string[] = Object.keys(envSchema.shape);

/** A variable set to nothing is a variable not set. */
const withoutEmpty = (env: Env): Env => Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));

/** What release 0.1 called a variable; until 0.4. */
const withFormerNames = ({ FEED_EVERY_MS, ...env }: Env): Env =>
  FEED_EVERY_MS === undefined ? env : { DISPATCH_EVERY_MS: FEED_EVERY_MS, ...env };

/** Every error of the configuration, together. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly issues: string[];

  constructor(issues: string[]) {
    super(
      `The configuration has ${issues.length === 1 ? 'an error' : `${issues.length} errors`}:\n${issues.map((f) => `  - ${f}`).join('\n')}`,
    );
    this.issues = issues;
  }
}

const formOf = (name: ProviderName): string => (providerOf(name).isLocal ? name : `${name}:<model>`);

function parseTarget(value: string, issues: string[]): LlmTargetConfig | null {
  const [provider = '', ...rest] = value.split(':');
  const model = rest.join(':');
  if (!isProviderName(provider)) {
    issues.push(`LLM_TARGETS: "${value}" must be one of ${providerNames.map(formOf).join(', ')}`);
    return null;
  }
  if (providerOf(provider).isLocal) return { provider, model: provider };
  if (model === '') {
    issues.push(`LLM_TARGETS: "${value}" names no model; write ${formOf(provider)}`);
    return null;
  }
  return { provider, model };
}

type Values = z.output<typeof envSchema>;

/** "model=0.4/1.6": USD per million tokens of prompt and answer. */
function parsePrices(value: string, issues: string[] = []): Config['llm']['prices'] {
  const prices = list(value).flatMap((part): [string, Price][] => {
    const [, model, input, output] = /^(\S+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(part) ?? [];
    if (model) return [[model, { input: Number(input), output: Number(output) }]];
    issues.push(`LLM_PRICES: "${part}" must be <model>=<USD per million prompt tokens>/<per million answer tokens>`);
    return [];
  });
  return Object.fromEntries(prices);
}

const list = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function defaultTargets(env: Env): string {
  const keyed = providerNames.find((name) => env[providerOf(name).env?.apiKey ?? ''] && providerOf(name).defaultModel);
  return [...(keyed ? [`${keyed}:${providerOf(keyed).defaultModel}`] : []), 'template'].join();
}

/** Issues between variables, which no variable shows alone. */
function crossIssues(env: Env, targets: LlmTargetConfig[]): string[] {
  const issues = backendIssues(env);
  if (Boolean(env.BULL_BOARD_USER) !== Boolean(env.BULL_BOARD_PASSWORD))
    issues.push('BULL_BOARD_USER and BULL_BOARD_PASSWORD go together');
  if (env.LLM_JUDGE === 'always' && !hasModel(targets))
    issues.push('LLM_JUDGE: always needs a model among LLM_TARGETS; the template writer cannot judge');
  for (const { provider, model } of targets) {
    const { env: named, isKeyOptional } = providerOf(provider);
    if (!named || env[named.apiKey] || (isKeyOptional && env[named.baseUrl])) continue;
    const or = isKeyOptional ? ` (or ${named.baseUrl} of a server that asks for none)` : '';
    issues.push(`${provider}:${model} needs ${named.apiKey}${or}`);
  }
  return issues;
}

/** The keys whose value is set, so that an absent setting is an absent property. */
const present = <Fields extends Record<string, unknown>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };

/** Turns the environment into one typed Config. Throws ConfigError listing every error at once. */
export function createConfig(raw: Env): Config {
  const env = withFormerNames(withoutEmpty(raw));
  const parsed = envSchema.safeParse(env);
  const issues = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const targets = list(env.LLM_TARGETS ?? defaultTargets(env))
    .map((part) => parseTarget(part, issues))
    .filter((target) => target !== null);
  parsePrices(env.LLM_PRICES ?? '', issues);
  issues.push(...crossIssues(env, targets));
  if (!parsed.success || issues.length > 0) throw new ConfigError([...new Set(issues)]);
  return toConfig(parsed.data, targets);
}

const settingsOf = (values: Readonly<Record<string, unknown>>): Config['llm']['settings'] =>
  Object.fromEntries(
    providerNames.map((name) => {
      const { apiKey = '', baseUrl = '' } = providerOf(name).env ?? {};
      return [name, present({ apiKey: values[apiKey], baseUrl: values[baseUrl] })];
    }),
  ) as Config['llm']['settings'];

const isTraced = (values: Values): boolean =>
  Boolean(values.OTEL_EXPORTER_OTLP_ENDPOINT ?? values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) &&
  values.OTEL_TRACES_EXPORTER === 'otlp' &&
  !values.OTEL_SDK_DISABLED;

const toConfig = (values: Values, targets: LlmTargetConfig[]): Config => ({
  ...chooseBackends(values),
  http: {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL.replace(/\/$/, ''),
    trustProxy: values.TRUST_PROXY,
    ...present({ healthPort: values.HEALTH_PORT }),
    allowedOrigins: list(values.CORS_ORIGINS),
  },
  auth: {
    ...present({ adminToken: values.ADMIN_TOKEN }),
    isBullBoardReadOnly: values.BULL_BOARD_READ_ONLY,
    ...(values.BULL_BOARD_USER && values.BULL_BOARD_PASSWORD
      ? { bullBoard: { user: values.BULL_BOARD_USER, password: values.BULL_BOARD_PASSWORD } }
      : {}),
  },
  audit: present({ signingKey: values.AUDIT_SIGNING_KEY }),
  llm: {
    targets,
    settings: settingsOf(values),
    prices: parsePrices(values.LLM_PRICES ?? ''),
    concurrency: values.LLM_CONCURRENCY,
    temperature: values.LLM_TEMPERATURE,
    timeoutMs: values.LLM_TIMEOUT_MS,
    maxAnswerBytes: values.LLM_MAX_ANSWER_BYTES,
    ...present({
      requestsPerMinute: values.LLM_REQUESTS_PER_MINUTE,
      tokensPerMinute: values.LLM_TOKENS_PER_MINUTE,
    }),
    batch: values.LLM_BATCH,
    judge: values.LLM_JUDGE ?? (hasModel(targets) ? 'always' : 'auto'),
  },
  guardrails: {
    deadlineMs: values.GUARDRAILS_DEADLINE_MS,
    freshnessDays: values.FACT_FRESHNESS_DAYS,
    ...present({ threads: values.GUARDRAILS_THREADS }),
  },
  ...present({
    detector:
      values.LOCAL_DETECTOR === undefined
        ? undefined
        : {
            source: values.LOCAL_DETECTOR,
            threshold: values.LOCAL_DETECTOR_THRESHOLD,
            timeoutMs: values.LOCAL_DETECTOR_TIMEOUT_MS,
          },
  }),
  requests: { deadlineMs: values.REQUEST_DEADLINE_SECONDS * 1_000, retentionDays: values.RETENTION_DAYS },
  campaigns: { windowSize: values.CAMPAIGN_WINDOW, dispatchEveryMs: values.DISPATCH_EVERY_MS },
  webhooks: { allowPrivate: values.WEBHOOK_ALLOW_PRIVATE, timeScale: values.WEBHOOK_TIME_SCALE },
  log: { level: values.LOG_LEVEL },
  ...(isTraced(values) ? { tracing: { serviceName: values.OTEL_SERVICE_NAME } } : {}),
});

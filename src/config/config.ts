import { z } from 'zod';

/** Every setting of the environment, as text. */
export type Env = Record<string, string | undefined>;

export interface LlmTargetConfig {
  provider: 'openai' | 'anthropic' | 'template';
  model: string;
}

export interface Config {
  backend:
    | { kind: 'embedded'; dataDir: string }
    | { kind: 'production'; redisUrl: string; mongodbUrl: string; mongodbDatabase: string; queuePrefix: string };
  http: {
    host: string;
    port: number;
    /** Where clients reach the service; used in status_url. Empty: relative URLs. */
    publicUrl: string;
    trustProxy: boolean;
    /** Requests whose Host names anything but this machine are refused while no key is configured. */
    allowedOrigins: string[];
  };
  auth: {
    /** Manages keys through /api-keys; absent: keys are made with the command line only. */
    adminToken?: string;
    /** true: open on loopback while no key exists; false: every call needs a key. */
    openWithoutKeys: boolean;
    bullBoard?: { user: string; password: string };
  };
  llm: {
    /** In fallback order. */
    targets: LlmTargetConfig[];
    openai: { apiKey?: string; baseUrl?: string };
    anthropic: { apiKey?: string; baseUrl?: string };
    /** LLM jobs in one worker process. */
    concurrency: number;
    temperature: number;
    /** Bound on one call, retries included, in ms. */
    timeoutMs: number;
    /** Per target, shared by all workers; absent: no limit of ours. */
    requestsPerMinute?: number;
    tokensPerMinute?: number;
    /** Optional second opinion on every variant. */
    judge?: LlmTargetConfig;
  };
  requests: {
    /** From acceptance; after this a request is FAILED rather than tried again. */
    deadlineMs: number;
    retentionDays: number;
  };
  campaigns: { windowSize: number; feedEveryMs: number };
  webhooks: { allowPrivate: boolean; timeScale: number };
  log: { level: string };
}

const bool = (fallback: boolean) =>
  z.preprocess(
    (value) =>
      value === undefined || value === ''
        ? fallback
        : value === 'true' || value === '1'
          ? true
          : value === 'false' || value === '0'
            ? false
            : value,
    z.boolean({ error: 'must be true or false' }),
  );
const int = (fallback: number | undefined, min: number, max: number) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? fallback : Number(value)),
    z.number().int().min(min).max(max).optional(),
  );
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());

const envSchema = z.object({
  REDIS_URL: text,
  MONGODB_URL: text,
  MONGODB_DATABASE: text,
  QUEUE_PREFIX: text,
  DATA_DIR: text,
  HOST: text,
  PORT: int(3000, 0, 65_535),
  PUBLIC_URL: text,
  TRUST_PROXY: bool(false),
  CORS_ORIGINS: text,
  ADMIN_TOKEN: text,
  BULL_BOARD_USER: text,
  BULL_BOARD_PASSWORD: text,
  LLM_TARGETS: text,
  LLM_JUDGE: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: text,
  ANTHROPIC_API_KEY: text,
  ANTHROPIC_BASE_URL: text,
  LLM_CONCURRENCY: int(20, 1, 1_000),
  LLM_TEMPERATURE: z.preprocess((v) => (v === undefined || v === '' ? 0.7 : Number(v)), z.number().min(0).max(2)),
  LLM_TIMEOUT_MS: int(60_000, 100, 600_000),
  LLM_REQUESTS_PER_MINUTE: int(undefined, 1, 10_000_000),
  LLM_TOKENS_PER_MINUTE: int(undefined, 1, 1_000_000_000),
  REQUEST_DEADLINE_SECONDS: int(900, 1, 86_400),
  RETENTION_DAYS: int(90, 1, 3_650),
  CAMPAIGN_WINDOW: int(500, 1, 10_000),
  FEED_EVERY_MS: int(1_000, 50, 60_000),
  WEBHOOK_ALLOW_PRIVATE: bool(false),
  WEBHOOK_TIME_SCALE: z.preprocess((v) => (v === undefined || v === '' ? 1 : Number(v)), z.number().positive().max(1)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
});

/** Every fault of the configuration, together. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: string[];

  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

const providers = ['openai', 'anthropic', 'template'] as const;

function parseTarget(value: string, faults: string[], name: string): LlmTargetConfig | null {
  const [provider = '', ...rest] = value.split(':');
  const model = rest.join(':');
  if (!(providers as readonly string[]).includes(provider)) {
    faults.push(`${name}: "${value}" must be openai:<model>, anthropic:<model> or template`);
    return null;
  }
  if (provider !== 'template' && model === '') {
    faults.push(`${name}: "${value}" names no model; write ${provider}:<model>`);
    return null;
  }
  return { provider: provider as LlmTargetConfig['provider'], model: provider === 'template' ? 'template' : model };
}

/** Turns the environment into one typed Config. Throws ConfigError listing every fault at once. */
export function createConfig(env: Env): Config {
  const parsed = envSchema.safeParse(env);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const values = (parsed.success ? parsed.data : env) as z.output<typeof envSchema>;

  if (values.REDIS_URL && !values.MONGODB_URL)
    faults.push('REDIS_URL is set but MONGODB_URL is not: production needs both, the embedded default needs neither');
  if (values.MONGODB_URL && !values.REDIS_URL)
    faults.push('MONGODB_URL is set but REDIS_URL is not: production needs both, the embedded default needs neither');
  if (Boolean(values.BULL_BOARD_USER) !== Boolean(values.BULL_BOARD_PASSWORD))
    faults.push('BULL_BOARD_USER and BULL_BOARD_PASSWORD go together');

  const targetText =
    values.LLM_TARGETS ??
    (values.OPENAI_API_KEY
      ? 'openai:gpt-4.1-mini,template'
      : values.ANTHROPIC_API_KEY
        ? 'anthropic:claude-haiku-4-5,template'
        : 'template');
  const targets = targetText
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => parseTarget(part, faults, 'LLM_TARGETS'))
    .filter((target) => target !== null);
  const judge = values.LLM_JUDGE ? parseTarget(values.LLM_JUDGE, faults, 'LLM_JUDGE') : null;
  if (judge?.provider === 'template') faults.push('LLM_JUDGE: the template writer cannot judge');
  for (const target of judge ? [...targets, judge] : targets) {
    if (target.provider === 'openai' && !values.OPENAI_API_KEY && !values.OPENAI_BASE_URL)
      faults.push(`openai:${target.model} needs OPENAI_API_KEY (or OPENAI_BASE_URL of a server that asks for none)`);
    if (target.provider === 'anthropic' && !values.ANTHROPIC_API_KEY)
      faults.push(`anthropic:${target.model} needs ANTHROPIC_API_KEY`);
  }
  if (faults.length > 0) throw new ConfigError([...new Set(faults)]);

  return {
    backend:
      values.REDIS_URL && values.MONGODB_URL
        ? {
            kind: 'production',
            redisUrl: values.REDIS_URL,
            mongodbUrl: values.MONGODB_URL,
            mongodbDatabase: values.MONGODB_DATABASE ?? 'candor',
            queuePrefix: values.QUEUE_PREFIX ?? '{candor}',
          }
        : { kind: 'embedded', dataDir: values.DATA_DIR ?? 'data' },
    http: {
      host: values.HOST ?? '127.0.0.1',
      port: values.PORT!,
      publicUrl: (values.PUBLIC_URL ?? '').replace(/\/$/, ''),
      trustProxy: values.TRUST_PROXY,
      allowedOrigins: (values.CORS_ORIGINS ?? '')
        .split(',')
        .map((o) => o.trim())
        .filter(Boolean),
    },
    auth: {
      ...(values.ADMIN_TOKEN ? { adminToken: values.ADMIN_TOKEN } : {}),
      openWithoutKeys: true,
      ...(values.BULL_BOARD_USER && values.BULL_BOARD_PASSWORD
        ? { bullBoard: { user: values.BULL_BOARD_USER, password: values.BULL_BOARD_PASSWORD } }
        : {}),
    },
    llm: {
      targets,
      openai: {
        ...(values.OPENAI_API_KEY ? { apiKey: values.OPENAI_API_KEY } : {}),
        ...(values.OPENAI_BASE_URL ? { baseUrl: values.OPENAI_BASE_URL } : {}),
      },
      anthropic: {
        ...(values.ANTHROPIC_API_KEY ? { apiKey: values.ANTHROPIC_API_KEY } : {}),
        ...(values.ANTHROPIC_BASE_URL ? { baseUrl: values.ANTHROPIC_BASE_URL } : {}),
      },
      concurrency: values.LLM_CONCURRENCY!,
      temperature: values.LLM_TEMPERATURE,
      timeoutMs: values.LLM_TIMEOUT_MS!,
      ...(values.LLM_REQUESTS_PER_MINUTE ? { requestsPerMinute: values.LLM_REQUESTS_PER_MINUTE } : {}),
      ...(values.LLM_TOKENS_PER_MINUTE ? { tokensPerMinute: values.LLM_TOKENS_PER_MINUTE } : {}),
      ...(judge ? { judge } : {}),
    },
    requests: { deadlineMs: values.REQUEST_DEADLINE_SECONDS! * 1_000, retentionDays: values.RETENTION_DAYS! },
    campaigns: { windowSize: values.CAMPAIGN_WINDOW!, feedEveryMs: values.FEED_EVERY_MS! },
    webhooks: { allowPrivate: values.WEBHOOK_ALLOW_PRIVATE, timeScale: values.WEBHOOK_TIME_SCALE },
    log: { level: values.LOG_LEVEL ?? 'info' },
  };
}

import { z } from 'zod';
import { readRedisUrl } from '../redis/read-redis-url.ts';

/** Where everything is kept. */
type StoreConfig =
  | { kind: 'mongodb'; url: string; database: string }
  | { kind: 'postgres'; url: string }
  | { kind: 'pglite'; dataDir: string };

/** Where jobs wait. */
type QueueConfig =
  | { kind: 'redis'; url: string; prefix: string }
  | { kind: 'postgres'; url: string }
  | { kind: 'pglite'; dataDir: string };

/** Where calls of the API and of LLM providers are counted; in memory, each process counts its own. */
type LimiterConfig =
  | { kind: 'redis'; url: string; prefix: string }
  | { kind: 'postgres'; url: string }
  | { kind: 'memory' };

export interface BackendsConfig {
  store: StoreConfig;
  queue: QueueConfig;
  limiter: LimiterConfig;
}

type Part = keyof BackendsConfig;
type Env = Record<string, string | undefined>;

/** The kinds of each part with the variable that says where it is. The first that is set is taken, else the last. */
const urlOf = {
  store: { mongodb: 'MONGODB_URL', postgres: 'POSTGRES_URL', pglite: null },
  queue: { redis: 'REDIS_URL', postgres: 'POSTGRES_URL', pglite: null },
  limiter: { redis: 'REDIS_URL', postgres: 'POSTGRES_URL', memory: null },
} as const satisfies Record<Part, Record<string, string | null>>;

const choiceOf = { store: 'STORE_BACKEND', queue: 'QUEUE_BACKEND', limiter: 'LIMITER_BACKEND' } as const;

const kindsOf = <P extends Part>(part: P) => Object.keys(urlOf[part]) as [BackendsConfig[P]['kind']];

const choice = (part: Part) =>
  z.enum(kindsOf(part), { error: `must be one of ${kindsOf(part).join(', ')}` }).optional();
const text = z.string().optional();
const usualPrefix = '{candor}';

/** As Redis finds it: what stands between the first brace and the next closing one. */
const hashTag = /^[^{]*\{[^}]+\}/;
const isCluster = (url = ''): boolean => readRedisUrl(url).address?.topology === 'cluster';

export const backendVariables = {
  STORE_BACKEND: choice('store'),
  QUEUE_BACKEND: choice('queue'),
  LIMITER_BACKEND: choice('limiter'),
  REDIS_URL: z
    .string()
    .superRefine((url, { addIssue }) => {
      for (const issue of readRedisUrl(url).issues) addIssue(issue);
    })
    .optional(),
  MONGODB_URL: text,
  MONGODB_DATABASE: z.string().default('candor'),
  POSTGRES_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must start with postgres:// or postgresql://' })
    .optional(),
  QUEUE_PREFIX: z.string().default(usualPrefix),
  DATA_DIR: z.string().default('data'),
};

function kindOf<P extends Part>(part: P, env: Env): BackendsConfig[P]['kind'] {
  const kinds = kindsOf(part);
  const chosen = env[choiceOf[part]];
  const urls: Record<string, string | null> = urlOf[part];
  return (
    kinds.find((kind) => kind === chosen) ?? kinds.find((kind) => env[urls[kind] ?? '']) ?? (kinds.at(-1) as never)
  );
}

/**
 * Whether API and workers run apart, in any number of processes: where they share both store and queue. Else the server
 * includes the worker, and is the only process.
 */
export const workersRunApart = ({ store, queue }: { store: { kind: string }; queue: { kind: string } }): boolean =>
  store.kind !== 'pglite' && queue.kind !== 'pglite';

/** What makes a part be of its kind, for messages. */
const because = (part: 'store' | 'queue', env: Env): string => {
  const kind = kindOf(part, env);
  if (env[choiceOf[part]]) return `${choiceOf[part]} is ${kind}`;
  const url = (urlOf[part] as Record<string, string | null>)[kind];
  return url ? `${url} is set` : `${part === 'store' ? 'MONGODB_URL' : 'REDIS_URL'} is not`;
};

/** Choices that cannot work, alone or together. */
export function backendIssues(env: Env): string[] {
  const issues: string[] = [];
  for (const part of ['store', 'queue', 'limiter'] as const) {
    const url = (urlOf[part] as Record<string, string | null>)[kindOf(part, env)];
    if (url && !env[url]) issues.push(`${choiceOf[part]}: ${kindOf(part, env)} needs ${url}`);
  }
  if (kindOf('queue', env) === 'redis' && isCluster(env.REDIS_URL) && !hashTag.test(env.QUEUE_PREFIX ?? usualPrefix))
    issues.push(
      `QUEUE_PREFIX: needs a hash tag, e.g. ${usualPrefix}, where REDIS_URL names a cluster: all keys of a queue lie in one slot`,
    );
  if (env.MONGODB_URL && env.POSTGRES_URL && !env.STORE_BACKEND)
    issues.push('MONGODB_URL and POSTGRES_URL are both set: say by STORE_BACKEND which of them is the store');
  const [isStoreEmbedded, isQueueEmbedded] = [kindOf('store', env) === 'pglite', kindOf('queue', env) === 'pglite'];
  if (isStoreEmbedded !== isQueueEmbedded) {
    const [first, second] = isStoreEmbedded ? (['queue', 'store'] as const) : (['store', 'queue'] as const);
    issues.push(
      `${because(first, env)} but ${because(second, env)}: production needs a store and a queue that processes share, ` +
        'the embedded default needs neither (REDIS_URL and MONGODB_URL; POSTGRES_URL for either or both)',
    );
  }
  return issues;
}

/** Each part by itself. The variables must have no issues. */
export function chooseBackends(values: z.output<z.ZodObject<typeof backendVariables>>): BackendsConfig {
  const env: Env = values;
  const { REDIS_URL = '', POSTGRES_URL = '', MONGODB_URL = '' } = values;
  const embedded = { kind: 'pglite', dataDir: values.DATA_DIR } as const;
  const postgres = { kind: 'postgres', url: POSTGRES_URL } as const;
  const redis = { kind: 'redis', url: REDIS_URL, prefix: values.QUEUE_PREFIX } as const;
  const mongodb = { kind: 'mongodb', url: MONGODB_URL, database: values.MONGODB_DATABASE } as const;
  return {
    store: { mongodb, postgres, pglite: embedded }[kindOf('store', env)],
    queue: { redis, postgres, pglite: embedded }[kindOf('queue', env)],
    limiter: { redis, postgres, memory: { kind: 'memory' } as const }[kindOf('limiter', env)],
  };
}

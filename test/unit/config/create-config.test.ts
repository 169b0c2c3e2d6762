import { describe, expect, it } from 'vitest';
import { workersRunApart } from '../../../src/config/backends.ts';
import { ConfigError, createConfig } from '../../../src/config/config.ts';

const issuesOf = (env: Record<string, string>): string[] => {
  try {
    createConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.issues;
    throw error;
  }
};

describe('createConfig', () => {
  it('needs nothing: embedded backends and the template writer', () => {
    const config = createConfig({});
    expect(config).toMatchObject({
      store: { kind: 'pglite', dataDir: 'data' },
      queue: { kind: 'pglite', dataDir: 'data' },
      limiter: { kind: 'memory' },
    });
    expect(workersRunApart(config)).toBe(false);
    expect(config.llm.targets).toEqual([{ provider: 'template', model: 'template' }]);
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000 });
  });

  it('lists every error at once', () => {
    const issues = issuesOf({
      PORT: 'eighty',
      REDIS_URL: 'redis://r',
      LLM_TARGETS: 'openai,grok:x,anthropic:claude',
      BULL_BOARD_USER: 'ops',
      WEBHOOK_ALLOW_PRIVATE: 'perhaps',
    });
    for (const part of [
      'PORT',
      'MONGODB_URL',
      'names no model',
      'grok:x',
      'ANTHROPIC_API_KEY',
      'BULL_BOARD_PASSWORD',
      'WEBHOOK_ALLOW_PRIVATE',
    ])
      expect(issues.join('\n')).toContain(part);
  });

  it('reads an ordered list of targets as the fallback chain', () => {
    const config = createConfig({ LLM_TARGETS: 'openai:my:model, template', OPENAI_BASE_URL: 'http://localhost:1/v1' });
    expect(config.llm.targets).toEqual([
      { provider: 'openai', model: 'my:model' },
      { provider: 'template', model: 'template' },
    ]);
  });

  it('reads the former name of a variable where its own is not set', () => {
    expect(createConfig({ FEED_EVERY_MS: '250' }).campaigns.dispatchEveryMs).toBe(250);
    expect(createConfig({ FEED_EVERY_MS: '250', DISPATCH_EVERY_MS: '500' }).campaigns.dispatchEveryMs).toBe(500);
  });

  it('refuses an ADMIN_TOKEN that could be guessed', () => {
    expect(issuesOf({ ADMIN_TOKEN: 'x'.repeat(31) })).toEqual([
      'ADMIN_TOKEN: must have 32 characters or more: make one with "openssl rand -hex 32"',
    ]);
    expect(createConfig({ ADMIN_TOKEN: 'x'.repeat(32) }).auth.adminToken).toHaveLength(32);
  });

  it('reads prices of models, and refuses what is none', () => {
    expect(createConfig({ LLM_PRICES: 'my-model=0.4/1.6, own=0/0' }).llm.prices).toEqual({
      'my-model': { input: 0.4, output: 1.6 },
      own: { input: 0, output: 0 },
    });
    expect(issuesOf({ LLM_PRICES: 'my-model=0.4,a=1/2' })).toEqual([
      'LLM_PRICES: "my-model=0.4" must be <model>=<USD per million prompt tokens>/<per million answer tokens>',
    ]);
  });

  it('treats an empty variable as not set', () => {
    expect(createConfig({ PORT: '', REDIS_URL: '', MONGODB_URL: '', LLM_TARGETS: '' }).http.port).toBe(3000);
  });

  it('asks for a second opinion on what a model writes, unless told otherwise', () => {
    expect(createConfig({}).llm.judge).toBe('auto');
    expect(createConfig({ OPENAI_API_KEY: 'key' }).llm.judge).toBe('always');
    expect(createConfig({ OPENAI_API_KEY: 'key', LLM_JUDGE: 'auto' }).llm.judge).toBe('auto');
    expect(createConfig({ LLM_JUDGE: 'off' }).llm.judge).toBe('off');
    expect(createConfig({ LLM_JUDGE: 'always', OPENAI_API_KEY: 'key' }).llm.judge).toBe('always');
    expect(issuesOf({ LLM_JUDGE: 'openai:gpt-4.1-mini' })[0]).toContain('auto, off or always');
    expect(issuesOf({ LLM_JUDGE: 'always' })[0]).toContain('cannot judge');
  });
});

describe('the backends', () => {
  const redis = { REDIS_URL: 'redis://r' };
  const mongodb = { MONGODB_URL: 'mongodb://m' };
  const postgres = { POSTGRES_URL: 'postgres://p/candor' };

  it.each([
    ['Redis and MongoDB, as in production', { ...redis, ...mongodb }, 'mongodb', 'redis', 'redis'],
    ['PostgreSQL alone', postgres, 'postgres', 'postgres', 'postgres'],
    ['Redis beside it takes queue and limits', { ...postgres, ...redis }, 'postgres', 'redis', 'redis'],
    ['the queue stays', { ...postgres, ...redis, QUEUE_BACKEND: 'postgres' }, 'postgres', 'postgres', 'redis'],
    [
      'MongoDB beside it takes the store',
      { ...postgres, ...mongodb, STORE_BACKEND: 'mongodb' },
      'mongodb',
      'postgres',
      'postgres',
    ],
    ['no shared limits', { ...postgres, LIMITER_BACKEND: 'memory' }, 'postgres', 'postgres', 'memory'],
  ])('are chosen one by one: %s', (_, env: Record<string, string>, store, queue, limiter) => {
    const config = createConfig(env);
    expect([config.store.kind, config.queue.kind, config.limiter.kind]).toEqual([store, queue, limiter]);
    expect(workersRunApart(config)).toBe(true);
  });

  it('are reached where their variables say', () => {
    const settings = { MONGODB_DATABASE: 'sales', QUEUE_PREFIX: '{sales}' };
    expect(createConfig({ ...redis, ...mongodb, ...settings })).toMatchObject({
      store: { kind: 'mongodb', url: 'mongodb://m', database: 'sales' },
      queue: { kind: 'redis', url: 'redis://r', prefix: '{sales}' },
      limiter: { kind: 'redis', url: 'redis://r', prefix: '{sales}' },
    });
    expect(createConfig({ ...postgres, LIMITER_BACKEND: 'postgres' }).store).toEqual({
      kind: 'postgres',
      url: 'postgres://p/candor',
    });
  });

  it('embedded may share limits of a provider with others', () => {
    const config = createConfig({ ...redis, QUEUE_BACKEND: 'pglite' });
    expect([config.store.kind, config.queue.kind, config.limiter.kind]).toEqual(['pglite', 'pglite', 'redis']);
    expect(workersRunApart(config)).toBe(false);
  });

  it.each([
    [redis, 'REDIS_URL is set but MONGODB_URL is not: production needs a store and a queue'],
    [mongodb, 'MONGODB_URL is set but REDIS_URL is not: production needs a store and a queue'],
    [{ ...postgres, STORE_BACKEND: 'pglite' }, 'POSTGRES_URL is set but STORE_BACKEND is pglite'],
    [{ ...postgres, QUEUE_BACKEND: 'pglite' }, 'POSTGRES_URL is set but QUEUE_BACKEND is pglite'],
    [{ ...mongodb, ...redis, STORE_BACKEND: 'postgres' }, 'STORE_BACKEND: postgres needs POSTGRES_URL'],
    [{ ...mongodb, ...postgres, QUEUE_BACKEND: 'redis' }, 'QUEUE_BACKEND: redis needs REDIS_URL'],
    [{ ...postgres, LIMITER_BACKEND: 'redis' }, 'LIMITER_BACKEND: redis needs REDIS_URL'],
    [{ ...mongodb, ...postgres }, 'say by STORE_BACKEND which of them is the store'],
    [{ STORE_BACKEND: 'mysql' }, 'STORE_BACKEND: must be one of mongodb, postgres, pglite'],
    [{ POSTGRES_URL: 'mongodb://m' }, 'POSTGRES_URL: must start with postgres:// or postgresql://'],
  ])('that cannot work are refused: %o', (env: Record<string, string>, message) => {
    expect(issuesOf(env).join('\n')).toContain(message);
  });

  it('are each complained of once', () => {
    expect(issuesOf({ ...redis })).toHaveLength(1);
    expect(issuesOf({ STORE_BACKEND: 'postgres', QUEUE_BACKEND: 'redis' })).toEqual([
      'STORE_BACKEND: postgres needs POSTGRES_URL',
      'QUEUE_BACKEND: redis needs REDIS_URL',
    ]);
  });
});

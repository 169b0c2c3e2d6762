import { describe, expect, it } from 'vitest';
import { ConfigError, createConfig } from '../../../src/config/config.ts';

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    createConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('createConfig', () => {
  it('needs nothing: embedded backends and the template writer', () => {
    const config = createConfig({});
    expect(config.backend).toEqual({ kind: 'embedded', dataDir: 'data' });
    expect(config.llm.targets).toEqual([{ provider: 'template', model: 'template' }]);
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000 });
  });

  it.each([
    [{ REDIS_URL: 'redis://x' }, 'REDIS_URL is set but MONGODB_URL is not'],
    [{ MONGODB_URL: 'mongodb://x' }, 'MONGODB_URL is set but REDIS_URL is not'],
  ])('refuses half a production backend: %o', (env, message) => {
    expect(faultsOf(env as Record<string, string>)[0]).toContain(message);
  });

  it('takes both for production', () => {
    expect(createConfig({ REDIS_URL: 'redis://r', MONGODB_URL: 'mongodb://m' }).backend).toMatchObject({
      kind: 'production',
      redisUrl: 'redis://r',
      mongodbUrl: 'mongodb://m',
    });
  });

  it('lists every fault at once', () => {
    const faults = faultsOf({
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
      expect(faults.join('\n')).toContain(part);
  });

  it('reads an ordered list of targets as the fallback chain', () => {
    const config = createConfig({ LLM_TARGETS: 'openai:my:model, template', OPENAI_BASE_URL: 'http://localhost:1/v1' });
    expect(config.llm.targets).toEqual([
      { provider: 'openai', model: 'my:model' },
      { provider: 'template', model: 'template' },
    ]);
  });

  it('treats an empty variable as not set', () => {
    expect(createConfig({ PORT: '', REDIS_URL: '', MONGODB_URL: '', LLM_TARGETS: '' }).http.port).toBe(3000);
  });

  it('asks for a second opinion where the guardrails are unsure, unless told otherwise', () => {
    expect(createConfig({}).llm.judge).toBe('auto');
    expect(createConfig({ LLM_JUDGE: 'off' }).llm.judge).toBe('off');
    expect(createConfig({ LLM_JUDGE: 'always', OPENAI_API_KEY: 'key' }).llm.judge).toBe('always');
    expect(faultsOf({ LLM_JUDGE: 'openai:gpt-4.1-mini' })[0]).toContain('auto, off or always');
    expect(faultsOf({ LLM_JUDGE: 'always' })[0]).toContain('cannot judge');
  });
});

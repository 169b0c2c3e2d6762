import { describe, expect, it } from 'vitest';
import { type ConfigError, createConfig } from '../../../src/config/config.ts';
import { readRedisUrl } from '../../../src/redis/read-redis-url.ts';

const addressOf = (url: string) => {
  const { address, issues } = readRedisUrl(url);
  expect(issues).toEqual([]);
  return address;
};
const at = (host: string, port: number) => ({ host, port });

describe('a REDIS_URL', () => {
  it.each([
    'redis://localhost',
    'rediss://user:pass@r.example:6380/2?family=6',
    'redis://[::1]:6379',
    'redis://:p%40ss@r',
  ])('names one server: %s', (url) => expect(addressOf(url)).toEqual({ topology: 'single', url }));

  it('names nodes of a cluster', () => {
    expect(addressOf('redis://a:7000,b,[fd00::3]:7002')).toEqual({
      topology: 'cluster',
      nodes: [at('a', 7_000), at('b', 6_379), at('fd00::3', 7_002)],
      isSecure: false,
    });
    expect(addressOf('rediss://app:p%40ss%3A@a:7000,b:7001/0')).toEqual({
      topology: 'cluster',
      nodes: [at('a', 7_000), at('b', 7_001)],
      isSecure: true,
      username: 'app',
      password: 'p@ss:',
    });
  });

  it('names a cluster by the one address that a provider gives', () => {
    expect(addressOf('rediss+cluster://:secret@clustercfg.example.com:6379')).toEqual({
      topology: 'cluster',
      nodes: [at('clustercfg.example.com', 6_379)],
      isSecure: true,
      password: 'secret',
    });
  });

  it('names sentinels and the master that they watch', () => {
    expect(addressOf('redis+sentinel://s1,s2:26380/mymaster')).toEqual({
      topology: 'sentinel',
      sentinels: [at('s1', 26_379), at('s2', 26_380)],
      master: 'mymaster',
      db: 0,
      isSecure: false,
    });
    expect(
      addressOf(
        'rediss+sentinel://app:of-redis@s1/mymaster/3?sentinel_username=watch&sentinel_password=of%20sentinels',
      ),
    ).toEqual({
      topology: 'sentinel',
      sentinels: [at('s1', 26_379)],
      master: 'mymaster',
      db: 3,
      isSecure: true,
      username: 'app',
      password: 'of-redis',
      sentinelUsername: 'watch',
      sentinelPassword: 'of sentinels',
    });
  });

  it.each([
    ['localhost:6379', ['must be redis://host:port']],
    ['http://r:6379', ['must be redis://host:port']],
    ['redis+sentinels://s1/m', ['must be redis://host:port']],
    ['redis://r:sixteen', ['host 1']],
    ['redis://r/first', ['/database']],
    ['redis://a:7000,b:70000', ['host 2']],
    ['redis://a:7000,,c:7002', ['host 2']],
    ['redis+cluster://', ['host 1']],
    ['redis://a,b/3', ['database 0 alone']],
    ['redis://a,b?family=6', ['takes no parameters']],
    ['redis+sentinel://s1,s2', ['names no master']],
    ['redis+sentinel://s1/m/first', ['/master/database']],
    ['redis+sentinel://s1/m?password=x', ['sentinel_username and sentinel_password']],
    ['redis://:100%@a,b', ['percent-encoding']],
    ['redis+sentinel://s1:0,s2:99999/?db=1', ['host 1', 'host 2', 'takes no parameters', 'names no master']],
  ])('%s is refused, every fault told', (url, parts) => {
    const { address, issues } = readRedisUrl(url);
    expect(address).toBeNull();
    expect(issues).toHaveLength(parts.length);
    for (const [place, part] of parts.entries()) expect(issues[place]).toContain(part);
  });

  it.each(['redis://:sec/ret@r', 'redis://:sec#ret@a,b', 'redis://u:sec?ret@r:1', 'redis+sentinel://:sec/ret@s1:x'])(
    'with a password that is not encoded is refused and not quoted: %s',
    (url) => {
      const { issues } = readRedisUrl(url);
      expect(issues.join()).toContain('percent-encoding');
      expect(issues.join()).not.toMatch(/sec|ret/);
    },
  );

  const issuesOf = (env: Record<string, string>): string[] => {
    try {
      createConfig({ MONGODB_URL: 'mongodb://m', ...env });
      return [];
    } catch (error) {
      return (error as ConfigError).issues;
    }
  };

  it('that is wrong is told at start, with what is expected', () => {
    const [issue] = issuesOf({ REDIS_URL: 'redis.example.com:6379' });
    expect(issue).toMatch(
      /^REDIS_URL: must be redis:\/\/host:port .* redis\+sentinel:\/\/host:port,host:port,…\/master/,
    );
  });

  it.each(['candor', '{}candor', 'candor}{', '{candor'])(
    'of a cluster needs a QUEUE_PREFIX whose keys lie in one slot: %s',
    (prefix) => {
      const env = { QUEUE_PREFIX: prefix };
      expect(issuesOf({ ...env, REDIS_URL: 'redis://a,b' })).toEqual([expect.stringContaining('QUEUE_PREFIX')]);
      expect(issuesOf({ ...env, REDIS_URL: 'redis+sentinel://a,b/m' })).toEqual([]);
      expect(
        issuesOf({
          ...env,
          REDIS_URL: 'redis://a,b',
          POSTGRES_URL: 'postgres://p',
          QUEUE_BACKEND: 'postgres',
          STORE_BACKEND: 'mongodb',
        }),
      ).toEqual([]);
    },
  );

  it('of a cluster goes with the usual QUEUE_PREFIX, and with one of several parts', () => {
    for (const prefix of ['{candor}', 'eu:{candor}:1'])
      expect(issuesOf({ REDIS_URL: 'redis+cluster://a', QUEUE_PREFIX: prefix })).toEqual([]);
    expect(issuesOf({ REDIS_URL: 'redis://a,b' })).toEqual([]);
  });
});

import { DomainError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { createOutageLog, watchOutage } from '../outage-log.ts';
import { openRedis, type RedisClient } from '../redis/open-redis.ts';
import { paddedWindowMs, spreadFactor, spreadMs, toleranceMs, unlimitedSpacingMs } from './gcra.ts';
import type { RateLimiter } from './rate-limiter.ts';

/**
 * takeFrom of gcra.ts. One key holds a target's whole bucket, so both limits are taken in one step and a cluster needs
 * no hash tag. Time is Redis's own, counted from 2026 so that a double still resolves nanoseconds.
 * KEYS[1] bucket; ARGV requests per minute, tokens per minute, tokens, 1 when urgent. Returns the wait in ms.
 */
export const takeScript = `
local time = redis.call('TIME')
local now = (tonumber(time[1]) - 1767225600) * 1000 + tonumber(time[2]) / 1000
local stored = redis.call('HMGET', KEYS[1], 'requestsAt', 'tokensAt', 'largest', 'pausedUntil', 'returnAt')
local requestsAt, tokensAt, largest, pausedUntil, returnAt =
  tonumber(stored[1] or 0), tonumber(stored[2] or 0), tonumber(stored[3] or 0), tonumber(stored[4] or 0), tonumber(stored[5] or 0)
local rpm, tpm, tokens = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local perRequest = rpm > 0 and ${paddedWindowMs} / rpm or 0

local rested = tokensAt + ${paddedWindowMs} < now
local size = math.min(tokens, tpm / 2)
local seen = rested and 0 or largest
largest = math.max(seen, size)
local perToken = tpm > 0 and ${paddedWindowMs} / (tpm - largest) or 0
local growth = rested and 0 or (largest - seen) * perToken

local freeAt = math.max(pausedUntil,
  perRequest > 0 and requestsAt - ${toleranceMs} or 0,
  perToken > 0 and tokensAt + growth - ${toleranceMs} or 0)
local wait = 0
if freeAt <= now then
  if perRequest > 0 then requestsAt = math.max(requestsAt, now) + perRequest end
  if perToken > 0 then tokensAt = math.max(tokensAt + growth, now) + size * perToken end
  redis.call('HSET', KEYS[1], 'requestsAt', string.format('%.6f', requestsAt),
    'tokensAt', string.format('%.6f', tokensAt), 'largest', string.format('%.6f', largest))
elseif ARGV[4] == '1' then
  wait = math.max(1, math.ceil(freeAt - now))
else
  local spacing = math.max(perRequest, size * perToken) * ${spreadFactor}
  if spacing == 0 then spacing = ${unlimitedSpacingMs} end
  local back = math.max(returnAt + spacing, freeAt)
  if back > freeAt + ${spreadMs} then back = freeAt end
  redis.call('HSET', KEYS[1], 'returnAt', string.format('%.6f', back))
  wait = math.max(1, math.ceil(back - now))
end
redis.call('PEXPIRE', KEYS[1], math.ceil(math.max(freeAt, tokensAt, requestsAt) - now) + 2 * ${paddedWindowMs})
return wait
`;

/** KEYS[1] bucket; ARGV ms. */
const pauseScript = `
local time = redis.call('TIME')
local now = (tonumber(time[1]) - 1767225600) * 1000 + tonumber(time[2]) / 1000
local until_ = now + tonumber(ARGV[1])
if until_ > tonumber(redis.call('HGET', KEYS[1], 'pausedUntil') or 0) then
  redis.call('HSET', KEYS[1], 'pausedUntil', string.format('%.6f', until_))
end
redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[1]) + 2 * ${paddedWindowMs})
return 1
`;

type ScriptedRedis = RedisClient & {
  candorTake(key: string, rpm: number, tpm: number, tokens: number, urgent: 0 | 1): Promise<number>;
  candorPause(key: string, ms: number): Promise<number>;
};

/** After a connection stands again, until the last of its errors is old. */
const endMs = 1_500;

/** Shared by every worker on one Redis. Connects at the first call; a call is 'unavailable' after about 2 s without an answer. */
export function createRedisRateLimiter(deps: { url: string; keyPrefix: string; logger: Logger }): RateLimiter {
  const redis = openRedis(deps.url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    commandTimeout: 2_000,
    retryStrategy: (times) => Math.min(times * 200, 2_000),
    scripts: {
      candorTake: { lua: takeScript, numberOfKeys: 1 },
      candorPause: { lua: pauseScript, numberOfKeys: 1 },
    },
  }) as ScriptedRedis;
  const outage = createOutageLog(deps.logger, 'rate limiter');
  redis.on('error', outage.failed);
  redis.on('ready', () => setTimeout(outage.works, endMs).unref());
  const ask = async (asked: Promise<number>): Promise<number> => {
    try {
      return await watchOutage(outage, asked, () => true);
    } catch (error) {
      throw new DomainError('unavailable', 'The rate limiter cannot be reached', { cause: error });
    }
  };
  const bucketKey = (key: string): string => `${deps.keyPrefix}:llm-limit:${key}`;

  return {
    take: (key, { requestsPerMinute = 0, tokensPerMinute = 0 }, tokens, isUrgent = false) =>
      ask(redis.candorTake(bucketKey(key), requestsPerMinute, tokensPerMinute, tokens, isUrgent ? 1 : 0)),
    async pause(key, ms) {
      await ask(redis.candorPause(bucketKey(key), Math.ceil(ms)));
    },
    async close() {
      redis.disconnect();
    },
  };
}

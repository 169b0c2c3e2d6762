import { DomainError } from '../errors.ts';
import { inGroups } from '../in-groups.ts';
import type { Logger } from '../logger.ts';
import { isUnavailable, openPostgresPool } from '../open-postgres.ts';
import { createOutageLog, watchOutage } from '../outage-log.ts';
import { type Bucket, emptyBucket, takeFrom } from './gcra.ts';
import type { RateLimiter } from './rate-limiter.ts';

const answerWithinMs = 2_000;

/** Unlogged: buckets need not outlive a crash of the server. */
const createTable = `
  SELECT pg_advisory_xact_lock(hashtext('candor_limits'));
  CREATE SCHEMA IF NOT EXISTS candor_limits;
  CREATE UNLOGGED TABLE IF NOT EXISTS candor_limits.llm_buckets (key text PRIMARY KEY, bucket jsonb NOT NULL)`;

/** Makes the bucket where it is missing and holds it until the transaction ends; the time is read once it is held. */
const holdBucket = `
  INSERT INTO candor_limits.llm_buckets AS standing (key, bucket) VALUES ($1, $2)
  ON CONFLICT (key) DO UPDATE SET bucket = standing.bucket
  RETURNING bucket, extract(epoch FROM clock_timestamp())::double precision * 1000 AS now`;

/** What becomes of a bucket, and what is answered. */
type Decision = (bucket: Bucket, now: number) => { bucket: Bucket; answer: number };

/**
 * Shared by every worker on one PostgreSQL server, whose clock counts. Connects at the first call; a call fails after
 * about 2 s without an answer, or 4 s behind another, and a bucket held by a process that hangs is free again after 2 s.
 * Calls of one process for one bucket that come at once are decided one after another while it is held once.
 */
export function createPostgresRateLimiter(deps: { url: string; logger: Logger }): RateLimiter {
  const outage = createOutageLog(deps.logger, 'rate limiter');
  const pool = openPostgresPool(
    deps.url,
    {
      max: 4,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      lock_timeout: answerWithinMs,
      idle_in_transaction_session_timeout: answerWithinMs,
    },
    outage.failed,
  );
  let isCreated = false;

  async function changeHeld(key: string, decisions: Decision[]): Promise<number[]> {
    if (!isCreated) await pool.query(createTable);
    isCreated = true;
    const session = await pool.connect();
    try {
      await session.query('BEGIN');
      const { rows } = await session.query<{ bucket: Bucket; now: number }>(holdBucket, [key, emptyBucket]);
      const [held] = rows;
      let { bucket } = held!;
      const answers = decisions.map((decide) => {
        const decided = decide(bucket, held!.now);
        bucket = decided.bucket;
        return decided.answer;
      });
      await session.query('UPDATE candor_limits.llm_buckets SET bucket = $2 WHERE key = $1', [key, bucket]);
      await session.query('COMMIT');
      session.release();
      return answers;
    } catch (error) {
      // The connection ends, and what it holds with it.
      session.release(true);
      throw error;
    }
  }

  const byKey = new Map<string, (decide: Decision) => Promise<number>>();

  function change(key: string, decide: Decision): Promise<number> {
    const grouped = byKey.get(key) ?? inGroups<Decision, number>((decisions) => changeHeld(key, decisions));
    byKey.set(key, grouped);
    return grouped(decide);
  }

  async function noted<Answer>(asked: Promise<Answer>): Promise<Answer> {
    try {
      return await watchOutage(outage, asked, isUnavailable);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      throw new DomainError('unavailable', 'The rate limiter cannot be reached', { cause: error });
    }
  }

  return {
    take: (key, limits, tokens, isUrgent) =>
      noted(
        change(key, (standing, now) => {
          const { bucket, waitMs } = takeFrom(standing, limits, tokens, now, isUrgent);
          return { bucket, answer: waitMs };
        }),
      ),
    pause: async (key, ms) => {
      await noted(
        change(key, (standing, now) => ({
          bucket: { ...standing, pausedUntil: Math.max(standing.pausedUntil, now + ms) },
          answer: 0,
        })),
      );
    },
    close: () => pool.end(),
  };
}

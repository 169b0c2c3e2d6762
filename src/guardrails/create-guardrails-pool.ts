import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { RiskFlag } from '../contract/risk-flag.ts';
import type { Guardrails, GuardrailsEngine, VariantReport } from './guardrails.ts';
import {
  type CallStart,
  createCallStart,
  type GuardrailsCall,
  type GuardrailsTask,
  type ThreadOptions,
} from './guardrails-task.ts';
import { sanitiseRequest } from './input/sanitise-request.ts';
import { screenRequest } from './input/screen-request.ts';
import { usualFreshnessDays } from './ledger/fact-age.ts';
import { policy } from './policy.ts';
import { warmUpRequest, warmUpTexts } from './warm-up.ts';

export interface PoolOptions {
  /** Absent: one fewer than the machine has cores, from one to four. */
  readonly threads?: number;
  /** Longest for one message, in milliseconds of its thread's processor time. */
  readonly deadlineMs: number;
  /** For how many days after it was observed a fact may be called recent; absent: 90. */
  readonly freshnessDays?: number;
  /** How many requests a caller has under way: what a thread has read of that many is kept, of 256 at most; absent: 64. */
  readonly requestsAtOnce?: number;
  /** How long the threads are kept without a call, in milliseconds; absent: five minutes. */
  readonly idleMs?: number;
  /** Where the threads' code is; for tests. */
  readonly thread?: URL;
}

const usualIdleMs = 5 * 60_000;

/** Short-lived objects of a thread: V8's usual bound lets some 90 MB of them gather before it looks which are used. */
const youngMb = 24;

const usualThreads = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

/** Requests whose facts a thread keeps, some 0.1 MB each: a run asks again once its retry or repair is written. */
const usualKeptRequests = 64;
const mostKeptRequests = 256;

/** A repair checks each change it tries. */
const checksOfRepair = 6;

const failed = (why: string): VariantReport => {
  const flag: RiskFlag = {
    code: 'CHECK_FAILED',
    severity: policy.CHECK_FAILED.severity,
    rule: 'engine/deadline',
    message: why,
    evidence: '',
    field: 'message',
    start: 0,
    end: 0,
  };
  return { risk_flags: [flag], grounding: [], verdicts: [] };
};

/** How often a call is looked at while it has not ended, of its limit. */
const looks = 5;
/** However little of the processor a thread gets, its call ends after that many times its limit on the clock. */
const starved = 10;

/**
 * Calls back once a call has used up its limit of its thread's own processor time, since a machine with too much to do
 * lets any check wait; what other threads use does not count, nor waiting for a thread, nor what it takes one to start.
 */
function watchDeadline(
  start: CallStart,
  limit: number,
  threadOf: (id: number) => Worker | undefined,
  onPassed: () => void,
): NodeJS.Timeout {
  let looking = false;
  const look = async (): Promise<void> => {
    const [takenUpAt = 0, thread = 0, before = 0] = start;
    if (takenUpAt === 0) return;
    if (Date.now() - takenUpAt >= starved * limit) return onPassed();
    if (looking) return;
    looking = true;
    // A thread that has ended answers with an error, and its call has as well.
    const usage = await threadOf(thread)
      ?.cpuUsage()
      .catch(() => undefined);
    looking = false;
    if (usage && (usage.user + usage.system - before) / 1_000 >= limit) onPassed();
  };
  return setInterval(() => void look(), limit / looks).unref();
}

/** The work of a call did not end: its thread was stopped, or died. */
class CheckBrokenOff extends Error {
  override readonly name = 'CheckBrokenOff';
}

/**
 * The engine in threads of its own, so that no text holds the event loop. A call past its deadline has its thread
 * stopped and another one started; the others wait for neither. A check is tried once more before its text fails, since
 * what a virtual machine stood still counts as processor time of whoever ran. The first call starts a thread, which
 * takes a second or two, and `prepare` ahead of it; calls that would wait start more, and all end after a while without
 * any.
 */
export function createGuardrailsPool({
  threads = usualThreads(),
  deadlineMs,
  freshnessDays = usualFreshnessDays,
  requestsAtOnce = usualKeptRequests,
  idleMs = usualIdleMs,
  thread,
}: PoolOptions): Guardrails {
  let pool: Piscina | undefined;
  let underWay = 0;
  let idle: NodeJS.Timeout | undefined;

  function take(): Piscina {
    clearTimeout(idle);
    underWay += 1;
    // One thread is always kept, so that a queued call has somebody to take it up when another's thread is stopped.
    pool ??= new Piscina({
      filename: fileURLToPath(thread ?? new URL('./guardrails-thread.ts', import.meta.url)),
      minThreads: 1,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: idleMs,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
      workerData: {
        freshnessDays,
        keptRequests: Math.min(mostKeptRequests, Math.max(usualKeptRequests, requestsAtOnce)),
      } satisfies ThreadOptions,
    });
    return pool;
  }

  async function end(): Promise<void> {
    const ending = pool;
    pool = undefined;
    clearTimeout(idle);
    await ending?.destroy();
  }

  function release(): void {
    underWay -= 1;
    if (underWay === 0) idle = setTimeout(() => void end(), idleMs).unref();
  }

  async function run<Call extends GuardrailsCall>(
    call: Call,
    given: Parameters<GuardrailsEngine[Call]>,
    messages: number,
  ): Promise<ReturnType<GuardrailsEngine[Call]>> {
    const task: GuardrailsTask<Call> = {
      call,
      given,
      start: createCallStart(),
    };
    const stop = new AbortController();
    const limit = deadlineMs * messages;
    const taken = take();
    const threadOf = (id: number) => taken.threads.find(({ threadId }) => threadId === id);
    const deadline = watchDeadline(task.start, limit, threadOf, () => stop.abort());
    try {
      return await taken.run(task, { signal: stop.signal });
    } catch (error) {
      const why = stop.signal.aborted
        ? `The checks took longer than ${limit} ms`
        : `The checks broke off: ${error instanceof Error ? error.message : String(error)}`;
      throw new CheckBrokenOff(why, { cause: error });
    } finally {
      clearInterval(deadline);
      release();
    }
  }

  const checkOne = (...given: Parameters<GuardrailsEngine['check']>): Promise<VariantReport> => run('check', given, 1);

  /** The second try of a text: what broke the first one off may have been its machine, and not the text. */
  async function checkAgain(...given: Parameters<GuardrailsEngine['check']>): Promise<VariantReport> {
    try {
      return await checkOne(...given);
    } catch (error) {
      return failed((error as CheckBrokenOff).message);
    }
  }

  return {
    screen: screenRequest,
    sanitise: sanitiseRequest,
    check: (...given) => checkOne(...given).catch(() => checkAgain(...given)),
    checkAll: async (request, variants, hints, writtenAt) => {
      try {
        return await run('checkAll', [request, variants, hints, writtenAt], Math.max(1, variants.length));
      } catch {
        // One of them held its thread; the others are to have their own verdict.
        return Promise.all(variants.map((variant, at) => checkAgain(request, variant, hints?.[at], writtenAt)));
      }
    },
    repair: async (...given) => {
      try {
        return await run('repair', given, checksOfRepair);
      } catch {
        return null;
      }
    },
    prepare: () => {
      if (pool !== undefined) return;
      run('checkAll', [warmUpRequest, warmUpTexts], warmUpTexts.length).catch(() => undefined);
    },
    waiting: () => pool?.queueSize ?? 0,
    close: end,
  };
}

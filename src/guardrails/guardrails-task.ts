import { threadId } from 'node:worker_threads';
import type { GuardrailsEngine } from './guardrails.ts';

/** What a thread is started with. */
export interface ThreadOptions {
  readonly freshnessDays: number;
  /** Of how many requests what was read is kept. */
  readonly keptRequests: number;
}

export type GuardrailsCall = 'check' | 'checkAll' | 'repair';

/** A call of the engine on its way to a thread. */
export interface GuardrailsTask<Call extends GuardrailsCall = GuardrailsCall> {
  readonly call: Call;
  readonly given: Parameters<GuardrailsEngine[Call]>;
  /** See markStart. */
  readonly start: CallStart;
}

/** In shared memory, of a call that its thread has taken up: ms since the epoch (0: it waits), thread, and µs of processor time that the thread had used. */
export type CallStart = Float64Array<SharedArrayBuffer>;

export const createCallStart = (): CallStart =>
  new Float64Array(new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT));

/** Told by the thread before anything else: what it did until then, loading itself too, is no part of the call. */
export function markStart(start: CallStart): void {
  const { user, system } = process.threadCpuUsage();
  start[1] = threadId;
  start[2] = user + system;
  start[0] = Date.now();
}

import { Worker } from 'node:worker_threads';
import type { Timed } from './check-worker.ts';
import { type Case, plainInput } from './make-cases.ts';

export interface CaseResult {
  readonly name: string;
  /** Null where the cut-off ended it. */
  readonly timed: Timed | null;
}

/** Resolves with null at the cut-off, and rejects where the worker throws. */
function check(worker: Worker, { input }: Pick<Case, 'input'>, cutOffMs: number): Promise<Timed | null> {
  return new Promise((resolve, reject) => {
    const finish = (end: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      end();
    };
    const onMessage = (timed: Timed): void => finish(() => resolve(timed));
    const onError = (error: unknown): void => finish(() => reject(error));
    const timer = setTimeout(() => finish(() => resolve(null)), cutOffMs);
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(input);
  });
}

/** Checks one after another in a thread that is replaced when a text holds it past the cut-off. */
export async function* runCases(cases: readonly Case[], cutOffMs: number): AsyncGenerator<CaseResult> {
  const start = async (): Promise<Worker> => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url));
    // Warm, as a server is; the first check of a process reads its word lists.
    for (let round = 0; round < 2; round += 1) await check(worker, { input: plainInput }, 60_000);
    return worker;
  };
  let worker = await start();
  for (const one of cases) {
    const timed = await check(worker, one, cutOffMs);
    yield { name: one.name, timed };
    if (timed !== null) continue;
    await worker.terminate();
    worker = await start();
  }
  await worker.terminate();
}

import type { Problem } from './types.ts';

/** The API refused a call. `problem.errors` lists every fault, each with a JSON pointer into the body. */
export class CandorError extends Error {
  override readonly name = 'CandorError';
  readonly status: number;
  readonly problem: Problem;
  /** Seconds the API asked to wait, from Retry-After. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: Problem, retryAfter: number | undefined) {
    const faults = (problem.errors ?? []).map((fault) => `${fault.pointer}: ${fault.detail}`);
    super([problem.detail ?? problem.title, ...faults].join('; '));
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

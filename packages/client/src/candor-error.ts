import type { Problem } from './types.ts';

/** The API refused a call. `problem.errors` lists every error, of very many the first 100, each with a JSON pointer into the body. */
export class CandorError extends Error {
  override readonly name = 'CandorError';
  readonly status: number;
  readonly problem: Problem;
  /** Seconds the API asked to wait, from Retry-After. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: Problem, retryAfter: number | undefined) {
    const issues = (problem.errors ?? []).map((issue) => `${issue.pointer}: ${issue.detail}`);
    const more = problem.more_errors ? [`and ${problem.more_errors} more`] : [];
    super([problem.detail ?? problem.title, ...issues, ...more].join('; '));
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

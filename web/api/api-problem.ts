import type { FileColumn, Problem } from '../../src/contract/problem.ts';

export interface ValidationIssue {
  pointer: string;
  detail: string;
}

/** An answer of the API that is not a success, or no answer at all (status 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly title: string;
  readonly issues: ValidationIssue[];
  readonly moreIssues: number;
  /** Of a CSV file that is refused for its header. */
  readonly columns: FileColumn[] | undefined;

  constructor(problem: Pick<Problem, 'status' | 'title'> & Partial<Problem>) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.title = problem.title;
    this.issues = problem.errors ?? [];
    this.moreIssues = problem.more_errors ?? 0;
    this.columns = problem.columns;
  }
}

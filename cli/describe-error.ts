import { z } from 'zod';
import { CandorError } from '../packages/client/src/index.ts';
import { DomainError } from '../src/errors.ts';

/** An error as a person at a terminal should read it: every error, no stack. */
export function describeError(error: unknown): string {
  if (error instanceof CandorError) {
    const issues = (error.problem.errors ?? []).map((issue) => `\n  ${issue.pointer || '/'}: ${issue.detail}`);
    return `${error.problem.detail ?? error.problem.title}${issues.join('')}`;
  }
  if (error instanceof DomainError)
    return `${error.message}${error.issues.map((issue) => `\n  ${issue.pointer}: ${issue.detail}`).join('')}`;
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (error instanceof SyntaxError) return `not valid JSON: ${error.message}`;
  if (error instanceof TypeError && error.cause instanceof Error)
    return `the server cannot be reached: ${error.cause.message}`;
  return error instanceof Error ? error.message : String(error);
}

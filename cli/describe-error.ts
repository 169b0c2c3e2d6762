import { z } from 'zod';
import { CandorError } from '../packages/client/src/index.ts';
import { DomainError } from '../src/errors.ts';

/** An error as a person at a terminal should read it: every fault, no stack. */
export function describeError(error: unknown): string {
  if (error instanceof CandorError) {
    const faults = (error.problem.errors ?? []).map((fault) => `\n  ${fault.pointer || '/'}: ${fault.detail}`);
    return `${error.problem.detail ?? error.problem.title}${faults.join('')}`;
  }
  if (error instanceof DomainError)
    return `${error.message}${error.faults.map((fault) => `\n  ${fault.pointer}: ${fault.detail}`).join('')}`;
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (error instanceof SyntaxError) return `not valid JSON: ${error.message}`;
  if (error instanceof TypeError && error.cause instanceof Error)
    return `the server cannot be reached: ${error.cause.message}`;
  return error instanceof Error ? error.message : String(error);
}

import { CandorError } from '../packages/client/src/index.ts';
import { DomainError } from '../src/errors.ts';

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EISDIR: 'a folder stands where a file is expected',
  EACCES: 'it may not be read or written',
};

/** What the system says of a file, in words; undefined for any other error. */
function describeFileError(error: Error): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const told = fileErrors[code ?? ''];
  return told && path ? `${path}: ${told}` : told;
}

/** An error as a person at a terminal should read it: every error, no stack. */
export function describeError(error: unknown): string {
  if (error instanceof CandorError) {
    const issues = (error.problem.errors ?? []).map((issue) => `\n  ${issue.pointer || '/'}: ${issue.detail}`);
    const more = error.problem.more_errors;
    return `${error.problem.detail ?? error.problem.title}${issues.join('')}${more ? `\n  and ${more} more` : ''}`;
  }
  if (error instanceof DomainError)
    return `${error.message}${error.issues.map((issue) => `\n  ${issue.pointer}: ${issue.detail}`).join('')}`;
  if (error instanceof SyntaxError) return `not valid JSON: ${error.message}`;
  if (error instanceof TypeError && error.cause instanceof Error)
    return `the server cannot be reached: ${error.cause.message}`;
  return error instanceof Error ? (describeFileError(error) ?? error.message) : String(error);
}

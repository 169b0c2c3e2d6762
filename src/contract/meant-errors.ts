import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const isOfOtherKind = (issues: readonly Issue[]): boolean =>
  issues.some(({ code, path }) => path.length === 0 && code === 'invalid_type');

/**
 * An error of a union as the errors, at their full paths, of the member that was meant: of the value's kind, and with
 * the fewest errors. As it is where the value is of no member's kind: then the union says what it takes.
 */
export function meantErrors(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ofKind = issue.errors.filter((issues) => !isOfOtherKind(issues));
  const meant = ofKind.sort((one, other) => one.length - other.length)[0];
  if (!meant) return [issue];
  return meant.flatMap((inner) => meantErrors({ ...inner, path: [...issue.path, ...inner.path] }));
}

import type { z } from 'zod';
import { DomainError, type ValidationIssue } from '../src/errors.ts';

type Issue = z.core.$ZodIssue;

const escapePart = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (path: PropertyKey[]): string => path.map((part) => `/${escapePart(part)}`).join('');

function issuesOf(issue: Issue, prefix: PropertyKey[] = []): ValidationIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), detail: 'unknown key' }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The member that fits best is the one the client meant.
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
    return closest.flatMap((inner) => issuesOf(inner, path));
  }
  return [{ pointer: pointerOf(path), detail: issue.message }];
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: (pointer: string) => string,
  message: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: (issue) => (issue.input === undefined ? 'is required' : undefined) });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue));
  throw new DomainError('invalid', message, {
    issues: issues.map(({ pointer, detail }) => ({ pointer: place(pointer), detail })),
  });
}

/** The body by its schema, or DomainError('invalid') with every error at its JSON pointer. */
export const parseBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> =>
  parse(schema, body, (pointer) => pointer, 'Validation failed');

/** The query by its schema; issues are at "query/name". */
export const parseQuery = <Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> =>
  parse(schema, query, (pointer) => `query${pointer}`, 'Validation failed');

/** Headers by their schema, names in lower case; issues are at "header/name". */
export const parseHeaders = <Schema extends z.ZodType>(schema: Schema, headers: unknown): z.output<Schema> =>
  parse(schema, headers, (pointer) => `header${pointer}`, 'Validation failed');

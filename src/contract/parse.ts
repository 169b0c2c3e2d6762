import type { z } from 'zod';
import { DomainError, type ValidationIssue } from '../errors.ts';
import { describeIssue } from './describe-issue.ts';
import { meantErrors } from './meant-errors.ts';

type Issue = z.core.$ZodIssue;

const escapePart = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (path: PropertyKey[]): string => path.map((part) => `/${escapePart(part)}`).join('');

function issuesOf(issue: Issue): ValidationIssue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), detail: 'unknown key' }));
  return [{ pointer: pointerOf(issue.path), detail: issue.message }];
}

/** Where objects have the key "__proto__", which no record keeps. */
function unkeptKeys(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === '__proto__' ? [[...path, key]] : []),
    ...unkeptKeys(inner, [...path, key]),
  ]);
}

/** Of unknown keys the schema tells itself. */
function unkeptIssues(value: unknown, told: readonly ValidationIssue[]): ValidationIssue[] {
  const pointers = new Set(told.map(({ pointer }) => pointer));
  return unkeptKeys(value)
    .map(pointerOf)
    .filter((pointer) => !pointers.has(pointer))
    .map((pointer) => ({ pointer, detail: 'cannot be kept under this name' }));
}

/** A value by its schema, or DomainError('invalid') with every error at its JSON pointer, in plain words. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: describeIssue });
  const issues = (parsed.error?.issues ?? []).flatMap(meantErrors).flatMap(issuesOf);
  issues.push(...unkeptIssues(value, issues));
  if (parsed.success && issues.length === 0) return parsed.data;
  throw new DomainError('invalid', 'Validation failed', { issues });
}

import type { ValidationIssue } from '../api/api-problem.ts';

export interface MappedErrors {
  /** Field name -> what is wrong with it. */
  fields: Map<string, string>;
  /** Issues of what the form does not show. */
  rest: ValidationIssue[];
}

const ordinal = (index: number): string => `Entry ${index + 1}: `;

/**
 * Finds the form field of every error by its JSON pointer, below `prefix` where that leads it; an error inside a list
 * says which entry it means.
 */
export function mapFieldErrors(issues: ValidationIssue[], known: readonly string[], prefix = ''): MappedErrors {
  const fields = new Map<string, string>();
  const rest: ValidationIssue[] = [];
  for (const issue of issues) {
    const inner = issue.pointer.startsWith(`${prefix}/`) ? issue.pointer.slice(prefix.length) : issue.pointer;
    const parts = inner.split('/').slice(1);
    const name = known.find((field) => `${parts.join('.')}.`.startsWith(`${field}.`));
    if (!name) {
      rest.push(issue);
      continue;
    }
    const entry = parts[name.split('.').length];
    const detail = entry === undefined ? issue.detail : `${ordinal(Number(entry))}${issue.detail}`;
    const before = fields.get(name);
    fields.set(name, before === undefined ? detail : `${before}; ${detail}`);
  }
  return { fields, rest };
}

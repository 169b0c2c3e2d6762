import type { z } from 'zod';

/** Without a comma before the last word, as everywhere in Candor's texts. */
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  nan: 'a number',
};

const formats: Readonly<Record<string, string>> = {
  url: 'a URL',
  email: 'an email address',
  date: 'a date such as "2026-12-01"',
  datetime: 'a time such as "2026-12-01T09:30:00Z"',
};

function kindOf(input: unknown): string | undefined {
  if (input === null) return kinds.null;
  if (Array.isArray(input)) return kinds.array;
  return typeof input === 'boolean' ? String(input) : kinds[typeof input];
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function describeBound(origin: string, bound: number | bigint, words: { having: string; being: string }): string {
  const unit = units[origin];
  if (!unit) return `must be ${words.being} ${bound}`;
  return `must have ${words.having} ${bound} ${Number(bound) === 1 ? unit[0] : unit[1]}`;
}

/**
 * What is wrong with a value, as the end of a sentence that begins with its name: "must have at most 300 characters".
 * Undefined for what has a message of its own in the schema, or is of a kind that no schema of ours has.
 */
export const describeIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && issue.code !== 'custom') return 'is required';
  switch (issue.code) {
    case 'invalid_type': {
      const expected = kinds[issue.expected];
      if (!expected) return undefined;
      const got = kindOf(issue.input);
      return got && got !== expected && issue.expected !== 'int'
        ? `must be ${expected}, not ${got}`
        : `must be ${expected}`;
    }
    case 'invalid_value':
      return `must be ${alternatives.format(issue.values.map((value) => JSON.stringify(value)))}`;
    case 'invalid_union':
      return Array.isArray(issue.options) && issue.options.length > 0
        ? `must be ${alternatives.format(issue.options.map((option) => JSON.stringify(option)))}`
        : undefined;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return 'must not be empty';
      return describeBound(issue.origin, issue.minimum, {
        having: 'at least',
        being: issue.inclusive === false ? 'more than' : 'at least',
      });
    case 'too_big':
      return describeBound(issue.origin, issue.maximum, {
        having: 'at most',
        being: issue.inclusive === false ? 'less than' : 'at most',
      });
    case 'invalid_format': {
      const format = formats[issue.format];
      return format && `must be ${format}`;
    }
    default:
      return undefined;
  }
};

import type { z } from 'zod';
import { parse } from '../src/contract/parse.ts';
import { DomainError } from '../src/errors.ts';

/** The body by its schema, or DomainError('invalid') with every error at its JSON pointer. */
export const parseBody = parse;

function parsePart<Schema extends z.ZodType>(part: string, schema: Schema, value: unknown): z.output<Schema> {
  try {
    return parse(schema, value);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const issues = error.issues.map(({ pointer, detail }) => ({ pointer: `${part}${pointer}`, detail }));
    throw new DomainError(error.kind, error.message, { issues });
  }
}

/** The query by its schema; issues are at "query/name". */
export const parseQuery = <Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> =>
  parsePart('query', schema, query);

/** Headers by their schema, names in lower case; issues are at "header/name". */
export const parseHeaders = <Schema extends z.ZodType>(schema: Schema, headers: unknown): z.output<Schema> =>
  parsePart('header', schema, headers);

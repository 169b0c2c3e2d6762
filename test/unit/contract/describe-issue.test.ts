import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parse } from '../../../src/contract/parse.ts';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';
import { replayRequestSchema } from '../../../src/contract/replay.ts';
import { DomainError } from '../../../src/errors.ts';

function issuesOf(schema: z.ZodType, value: unknown): Record<string, string> {
  try {
    parse(schema, value);
  } catch (error) {
    if (error instanceof DomainError)
      return Object.fromEntries(error.issues.map(({ pointer, detail }) => [pointer, detail]));
  }
  throw new Error('nothing was refused');
}
const detailOf = (schema: z.ZodType, value: unknown): string | undefined => issuesOf(schema, value)[''];

describe('what is wrong with a request is said in plain words', () => {
  it('of every field at once', () => {
    const request = {
      channel: 'FAX',
      goal: 'x'.repeat(301),
      lead: { first_name: '', nickname: 'Io' },
      company_context: { summary: 5 },
      constraints: { max_words: 'many' },
      variant_count: 9,
      mode: null,
    };
    expect(issuesOf(personalizeRequestSchema, request)).toEqual({
      '/channel': 'must be "EMAIL", "LINKEDIN", "SMS" or "WHATSAPP"',
      '/goal': 'must have at most 300 characters',
      '/lead/first_name': 'must not be empty',
      '/lead/company_name': 'is required',
      '/lead/nickname': 'unknown key',
      '/company_context/summary': 'must be text, not a number',
      '/constraints/max_words': 'must be a number, not text',
      '/variant_count': 'must be at most 3',
      '/mode': 'must be "SINGLE" or "MULTI_STEP"',
    });
  });

  it.each([
    [z.int(), 1.5, 'must be a whole number'],
    [z.number(), Number.NaN, 'must be a number'],
    [z.array(z.string()).min(1), [], 'must have at least 1 entry'],
    [z.strictObject({}), [], 'must be an object, not a list'],
    [z.strictObject({}), null, 'must be an object, not null'],
    [z.boolean(), 'yes', 'must be true or false, not text'],
    [z.number().positive(), 0, 'must be more than 0'],
    [z.url(), 'nowhere', 'must be a URL'],
    [z.string().regex(/^a/, 'must begin with an a'), 'b', 'must begin with an a'],
  ])('of a value: %#', (schema, value, told) => {
    expect(detailOf(schema, value)).toBe(told);
  });

  it('of a choice between shapes', () => {
    expect(issuesOf(replayRequestSchema, { mode: 'again' })).toEqual({
      '/mode': 'must be "exact", "rerender" or "recheck"',
    });
  });
});

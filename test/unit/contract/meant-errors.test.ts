import { expect, test } from 'vitest';
import { parse } from '../../../src/contract/parse.ts';
import { personalizeRequestSchema } from '../../../src/contract/personalize-request.ts';

const issuesOf = (fact: unknown): unknown => {
  try {
    return parse(personalizeRequestSchema, {
      channel: 'EMAIL',
      goal: 'book a call',
      lead: { first_name: 'Ioana', company_name: 'Telvora' },
      company_context: { facts: [fact] },
    });
  } catch (error) {
    return (error as { issues: { pointer: string }[] }).issues.map(({ pointer }) => pointer);
  }
};

test('of a value that may be text or an object, every error of the one that it is', () => {
  const fact = '/company_context/facts/0';
  expect(issuesOf({ text: 'A depot.', observed_at: 'May', confidence: 'sure' })).toEqual([
    `${fact}/observed_at`,
    `${fact}/confidence`,
  ]);
  expect(issuesOf({ confidence: 'low' })).toEqual([`${fact}/text`]);
  expect(issuesOf('')).toEqual([fact]);
});

test('what a value may be, where it is of no such kind', () => {
  expect(() => parse(personalizeRequestSchema.shape.company_context, { facts: [5] })).toThrow(
    expect.objectContaining({ issues: [{ pointer: '/facts/0', detail: expect.stringContaining('or an object') }] }),
  );
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseBody, parseQuery } from '../../../api/parse.ts';
import { replayRequestSchema } from '../../../src/contract/replay.ts';
import { DomainError, type ValidationIssue } from '../../../src/errors.ts';

const issuesOf = (parse: () => unknown): ValidationIssue[] => {
  try {
    parse();
  } catch (error) {
    if (error instanceof DomainError) return error.issues;
  }
  throw new Error('nothing was refused');
};

const schema = z.strictObject({
  name: z.string().min(1),
  tags: z.array(z.string()).optional(),
  'a/b~c': z.strictObject({ deep: z.number() }).optional(),
});

describe('parseBody', () => {
  it('lists every error, not only the first', () => {
    const issues = issuesOf(() => parseBody(schema, { name: '', tags: ['a', 1], extra: true, more: 1 }));
    expect(issues.map((issue) => issue.pointer)).toEqual(['/name', '/tags/1', '/extra', '/more']);
  });

  it('names unknown keys where they stand', () => {
    const [issue] = issuesOf(() => parseBody(schema, { name: 'a', 'a/b~c': { deep: 1, odd: 2 } }));
    expect(issue).toEqual({ pointer: '/a~1b~0c/odd', detail: 'unknown key' });
  });

  it('says which choices a union has', () => {
    const [issue] = issuesOf(() => parseBody(replayRequestSchema, { mode: 'again' }));
    expect(issue?.pointer).toBe('/mode');
    expect(issue?.detail).toContain('recheck');
  });

  it('points at the whole body when it is no object', () => {
    expect(issuesOf(() => parseBody(schema, []))[0]?.pointer).toBe('');
  });
});

describe('parseQuery', () => {
  it('places issues in the query', () => {
    const query = z.strictObject({ limit: z.coerce.number().max(100) });
    const issues = issuesOf(() => parseQuery(query, { limit: '1000', page: '2' }));
    expect(issues.map((issue) => issue.pointer)).toEqual(['query/limit', 'query/page']);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseBody, parseQuery } from '../../../api/parse.ts';
import { replayRequestSchema } from '../../../src/contract/replay.ts';
import { DomainError, type Fault } from '../../../src/errors.ts';

const faultsOf = (parse: () => unknown): Fault[] => {
  try {
    parse();
  } catch (error) {
    if (error instanceof DomainError) return error.faults;
  }
  throw new Error('nothing was refused');
};

const schema = z.strictObject({
  name: z.string().min(1),
  tags: z.array(z.string()).optional(),
  'a/b~c': z.strictObject({ deep: z.number() }).optional(),
});

describe('parseBody', () => {
  it('lists every fault, not only the first', () => {
    const faults = faultsOf(() => parseBody(schema, { name: '', tags: ['a', 1], extra: true, more: 1 }));
    expect(faults.map((fault) => fault.pointer)).toEqual(['/name', '/tags/1', '/extra', '/more']);
  });

  it('names unknown keys where they stand', () => {
    const [fault] = faultsOf(() => parseBody(schema, { name: 'a', 'a/b~c': { deep: 1, odd: 2 } }));
    expect(fault).toEqual({ pointer: '/a~1b~0c/odd', detail: 'unknown key' });
  });

  it('says which choices a union has', () => {
    const [fault] = faultsOf(() => parseBody(replayRequestSchema, { mode: 'again' }));
    expect(fault?.pointer).toBe('/mode');
    expect(fault?.detail).toContain('recheck');
  });

  it('points at the whole body when it is no object', () => {
    expect(faultsOf(() => parseBody(schema, []))[0]?.pointer).toBe('');
  });
});

describe('parseQuery', () => {
  it('places faults in the query', () => {
    const query = z.strictObject({ limit: z.coerce.number().max(100) });
    const faults = faultsOf(() => parseQuery(query, { limit: '1000', page: '2' }));
    expect(faults.map((fault) => fault.pointer)).toEqual(['query/limit', 'query/page']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientTypes } from '../../../tools/client-types/generate.ts';
import { schemaToType } from '../../../tools/client-types/schema-to-type.ts';

describe('the client types', () => {
  it('are what the OpenAPI document gives; run "npm run client:types" after a change of the contract', () => {
    const committed = readFileSync(new URL('../../../packages/client/src/types.ts', import.meta.url), 'utf8');
    expect(committed).toBe(clientTypes());
  });

  it.each([
    [{ type: 'string', enum: ['A', 'B'] }, '"A" | "B"'],
    [{ type: 'array', items: { type: 'string', enum: ['A', 'B'] } }, 'Array<"A" | "B">'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ $ref: '#/components/schemas/Lead' }, 'Lead'],
    [{ type: 'object', additionalProperties: { type: 'integer' } }, 'Record<string, number>'],
    [{ anyOf: [{ $ref: '#/x/Lead' }, { type: 'null' }] }, 'Lead | null'],
    [{ const: 'exact' }, '"exact"'],
  ])('turn %j into %s', (schema, type) => {
    expect(schemaToType(schema)).toBe(type);
  });

  it('refuse a schema they do not know rather than give up on types', () => {
    expect(() => schemaToType({ type: 'tuple' })).toThrow('does not know');
  });
});

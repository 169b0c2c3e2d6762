import { describe, expect, it } from 'vitest';
import { joinById } from '../../../src/audit/join-by-id.ts';

interface Item {
  request_id: string;
  n: number;
}

async function* of(...ids: string[]): AsyncGenerator<Item> {
  for (const [n, request_id] of ids.entries()) yield { request_id, n };
}

describe('joinById', () => {
  it('puts together what has the same id, and leaves nothing out', async () => {
    const joined: [string, boolean, boolean, boolean][] = [];
    for await (const { request_id, a, b, c } of joinById<{ a: Item; b: Item; c: Item }>({
      a: of('1', '2', '4'),
      b: of('2', '3', '4', '5'),
      c: of(),
    }))
      joined.push([request_id, a?.request_id === request_id, b?.request_id === request_id, c !== undefined]);
    expect(joined).toEqual([
      ['1', true, false, false],
      ['2', true, true, false],
      ['3', false, true, false],
      ['4', true, true, false],
      ['5', false, true, false],
    ]);
  });

  it('passes on what a stream throws', async () => {
    async function* failing(): AsyncGenerator<Item> {
      yield { request_id: '1', n: 0 };
      throw new Error('the store cannot be reached');
    }
    const walk = async () => {
      for await (const { request_id } of joinById<{ a: Item; b: Item }>({ a: failing(), b: of('1', '2') }))
        expect(request_id).toBe('1');
    };
    await expect(walk()).rejects.toThrow('the store cannot be reached');
  });
});

import { describe, expect, test } from 'vitest';
import { inGroups } from '../../src/in-groups.ts';

/** Writes that end when they are told to. */
function heldWrites() {
  const groups: { items: number[]; end(): void; fail(error: Error): void }[] = [];
  const write = (items: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      groups.push({ items, end: () => resolve(items.map((item) => `of ${item}`)), fail: reject });
    });
  return { groups, write };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('writes in groups', () => {
  test('the first goes at once, what comes meanwhile goes together, and each gets its own result', async () => {
    const { groups, write } = heldWrites();
    const grouped = inGroups(write);
    const results = [1, 2, 3].map(grouped);
    expect(groups.map(({ items }) => items)).toEqual([[1]]);
    groups[0]!.end();
    await soon();
    expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3]]);
    groups[1]!.end();
    expect(await Promise.all(results)).toEqual(['of 1', 'of 2', 'of 3']);
    grouped(4);
    expect(groups.at(-1)!.items).toEqual([4]);
  });

  test('a group has no more than the most', async () => {
    const { groups, write } = heldWrites();
    const results = [1, 2, 3, 4].map(inGroups(write, 2));
    for (let group = 0; group < 3; group += 1) {
      groups[group]!.end();
      await soon();
    }
    await Promise.all(results);
    expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3], [4]]);
  });

  test('one that fails rejects for those in it, and the next is written all the same', async () => {
    const { groups, write } = heldWrites();
    const [first, second] = [1, 2].map(inGroups(write));
    groups[0]!.fail(new Error('down'));
    await expect(first).rejects.toThrow('down');
    await soon();
    groups[1]!.end();
    expect(await second).toBe('of 2');
  });
});

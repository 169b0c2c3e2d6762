import { describe, expect, it, vi } from 'vitest';
import { rememberByText } from '../../../src/guardrails/remember-by-text.ts';

describe('a function that remembers its results by text', () => {
  it('is asked once for a text, a result of undefined too', () => {
    const find = vi.fn((text: string) => (text === 'a' ? 1 : undefined));
    const remembered = rememberByText(find, 4);
    expect(['a', 'b', 'a', 'b'].map(remembered)).toEqual([1, undefined, 1, undefined]);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('forgets the oldest, of many texts and of long ones', () => {
    const find = vi.fn((text: string) => text.length);
    const remembered = rememberByText(find, 2);
    for (const text of ['a', 'b', 'c', 'b', 'a']) remembered(text);
    expect(find.mock.calls.map(([text]) => text)).toEqual(['a', 'b', 'c', 'a']);
    const readings = (text: string) => find.mock.calls.filter(([asked]) => asked === text).length;
    const [long, other, endless] = ['x'.repeat(300_000), 'y'.repeat(300_000), 'z'.repeat(600_000)];
    for (const text of [long, long, other, other, long]) remembered(text);
    expect([readings(long), readings(other)]).toEqual([2, 1]);
    remembered(endless);
    remembered(endless);
    expect([readings(endless), readings(long)]).toEqual([2, 2]);
  });
});

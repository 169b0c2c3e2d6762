import { describe, expect, it, vi } from 'vitest';
import { rememberByText } from '../../../src/guardrails/remember-by-text.ts';

describe('a function that remembers its results by text', () => {
  it('is asked once for a text, a result of undefined too', () => {
    const find = vi.fn((text: string) => (text === 'a' ? 1 : undefined));
    const remembered = rememberByText(find, 4);
    expect(['a', 'b', 'a', 'b'].map(remembered)).toEqual([1, undefined, 1, undefined]);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('forgets the oldest, and never keeps a text that is long', () => {
    const find = vi.fn((text: string) => text.length);
    const remembered = rememberByText(find, 2);
    for (const text of ['a', 'b', 'c', 'b', 'a']) remembered(text);
    expect(find.mock.calls.map(([text]) => text)).toEqual(['a', 'b', 'c', 'a']);
    const long = 'x'.repeat(10_000);
    remembered(long);
    remembered(long);
    expect(find.mock.calls.filter(([text]) => text === long)).toHaveLength(2);
  });
});

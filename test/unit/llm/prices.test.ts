import { describe, expect, it } from 'vitest';
import { costOf, priceOf } from '../../../src/llm/prices.ts';

const million = { prompt_tokens: 1_000_000, completion_tokens: 1_000_000 };

describe('costOf', () => {
  it('adds the price of the prompt and of the answer', () => {
    expect(costOf('gpt-4.1-mini', million)).toBeCloseTo(2.0, 9);
    expect(costOf('gpt-4.1-mini', { prompt_tokens: 1_000, completion_tokens: 500 })).toBeCloseTo(0.0012, 9);
  });

  it('prices a dated snapshot like its family', () => {
    expect(costOf('claude-haiku-4-5-20251001', million)).toBe(costOf('claude-haiku-4-5', million));
    expect(costOf('gpt-4o-2024-08-06', million)).toBe(costOf('gpt-4o', million));
  });

  it('counts an unknown model as nothing', () => {
    expect(priceOf('smollm2')).toBeNull();
    expect(costOf('smollm2', million)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { readsAlone } from '../../../../src/llm/template/english-topic.ts';

describe('a noun phrase that English takes without an article', () => {
  it.each(['open access', 'podcasts', 'timber by rail', 'walking holidays in Slovenia', 'site coordination'])(
    '%s',
    (phrase) => {
      expect(readsAlone(phrase)).toBe(true);
    },
  );

  it.each(['food bank', 'route planner', 'built for scale'])('not %s', (phrase) => {
    expect(readsAlone(phrase)).toBe(false);
  });
});

import { setImmediate as nextLoop } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurn } from '../../src/take-turn.ts';

test('lets one caller go on a round of the event loop', async () => {
  const seen: string[] = [];
  const callers = Promise.all(['first', 'second', 'third'].map((name) => takeTurn().then(() => seen.push(name))));
  const rounds = (async () => {
    while (seen.filter((one) => one !== 'round').length < 3) {
      await nextLoop();
      seen.push('round');
    }
  })();
  await Promise.all([callers, rounds]);

  const turns = seen.flatMap((name, at) => (name === 'round' ? [] : [at]));
  expect(turns.map((at) => seen[at])).toEqual(['first', 'second', 'third']);
  for (const [index, at] of turns.slice(1).entries()) expect(seen.slice(turns[index], at)).toContain('round');
});

import { expect, it } from 'vitest';
import { readJson } from '../../../cli/read-json.ts';

const terminalWith = (text: string) => ({ read: async () => text });

it('names the file that is not JSON, on one line', async () => {
  await expect(readJson(terminalWith('# Candor\n\n```'), 'request.json')).rejects.toThrow(
    /^request\.json: not valid JSON: [^\n]+$/,
  );
  await expect(readJson(terminalWith(''), '-')).rejects.toThrow(/^standard input: not valid JSON: /);
});

it('reads JSON', async () => {
  expect(await readJson(terminalWith('{"a": 1}'), 'a.json')).toEqual({ a: 1 });
});

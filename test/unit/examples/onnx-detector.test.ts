import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModuleDetector } from '../../../src/detector/module-detector.ts';

const never = new AbortController().signal;
const adapter = pathToFileURL(resolve('examples/onnx-detector/token-detector.mjs')).href;
/**
 * A model of a few lines in the place of onnxruntime, which takes 250 MB: characters are tokens, 1 begins and 2 ends, and
 * a digit that stands nowhere before the answer is doubted.
 */
const stub = `
import { createTokenDetector } from ${JSON.stringify(adapter)};
const idsOf = (text) => [...text].map((character) => character.codePointAt(0) + 10);
export const asked = [];
export const detect = createTokenDetector({
  tokenizer: {
    encode: (text, { add_special_tokens = true } = {}) => ({
      ids: add_special_tokens ? [1, ...idsOf(text), 2] : idsOf(text),
    }),
  },
  classify: async (ids) => {
    asked.push(ids);
    const answer = ids.lastIndexOf(2, ids.length - 2) + 1;
    const known = new Set(ids.slice(0, answer));
    return ids.flatMap((id, at) => {
      const isDigit = id >= 58 && id <= 67;
      return at >= answer && isDigit && !known.has(id) ? [-2, 2] : [2, -2];
    });
  },
});
`;

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-onnx-'));
  path = join(folder, 'stub.mjs');
  writeFileSync(path, stub);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = { contexts: ['Telvora connects 410 villages.'], question: 'book a call' };

describe('the example of an ONNX detector', () => {
  it('gives words that follow each other and are doubted as one span, at their place in the message', async () => {
    const detector = await createModuleDetector(path);
    const answer = 'Hi 👋 Ioana, 410 villages, and 987 654 engineers?';
    const found = await detector.detect({ ...context, answer }, never);
    expect(found.map(({ start, end }) => answer.slice(start, end))).toEqual(['987 654']);
    expect(found[0]!.score).toBeCloseTo(1 / (1 + Math.exp(-4)));
  });

  it('doubts nothing of what the contexts say', async () => {
    const detector = await createModuleDetector(path);
    expect(await detector.detect({ ...context, answer: 'Telvora connects 410 villages.' }, never)).toEqual([]);
  });

  it('cuts contexts, never the message, where both are longer than the model reads', async () => {
    const detector = await createModuleDetector(path);
    const answer = 'You have 999 crews.';
    const contexts = ['x'.repeat(10_000)];
    expect(await detector.detect({ contexts, question: 'book a call', answer }, never)).toMatchObject([
      { start: 9, end: 12 },
    ]);
    const { asked } = await import(pathToFileURL(path).href);
    expect(asked.at(-1)).toHaveLength(4_096);
  });

  it('says what to install where the runtime is missing', async () => {
    await expect(createModuleDetector('./examples/onnx-detector/detector.mjs')).rejects.toThrow(
      /Install it: npm install --no-save (onnxruntime-node|@huggingface\/tokenizers)|DETECTOR_MODEL must name/,
    );
  });
});

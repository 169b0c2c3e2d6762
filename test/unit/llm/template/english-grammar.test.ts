import { expect, it } from 'vitest';
import { readWithHarper } from '../../../../bench/copy/grammar.ts';
import { readBriefs } from '../../../../bench/copy/read-briefs.ts';
import { writeTemplate } from '../../../../src/llm/template/write-template.ts';

it('a grammar check finds nothing wrong with what is written in English', async () => {
  const briefs = readBriefs('en', 40);
  const known = briefs.flatMap((request) => JSON.stringify(request).match(/\p{L}{2,}/gu) ?? []);
  const texts = briefs.flatMap((request) => [0, 1, 2].map((index) => writeTemplate(request, index).message));
  const issues = await readWithHarper(texts, known);
  expect(issues.map(({ text, rule, words }) => `${rule}: "${words}" in ${texts[text]}`)).toEqual([]);
}, 60_000);

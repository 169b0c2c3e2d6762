import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { foldText } from '../../../src/guardrails/document/fold-word.ts';
import { buildLedger } from '../../../src/guardrails/ledger/build-ledger.ts';
import { longestPattern, type RuleEntry } from '../../../src/guardrails/lexicons/parse-lexicon.ts';
import { patternOf } from '../../../src/guardrails/lexicons/read-lexicon.ts';
import { type Check, readVariant } from '../../../src/guardrails/reading.ts';
import { checkCommitments } from '../../../src/guardrails/recognizers/commitments.ts';
import { exampleRequest } from '../../support/example-request.ts';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/adding-a-check.md', root), 'utf8');
const blockOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

it('shows a rule that is found where it must be and only there', () => {
  const [rule] = parse(blockOf('yaml')) as [RuleEntry];
  expect(rule.pattern!.length).toBeLessThanOrEqual(longestPattern);
  expect(rule.match.every((text) => patternOf(rule).test(foldText(text)))).toBe(true);
  expect(rule.pass.some((text) => patternOf(rule).test(foldText(text)))).toBe(false);
});

it('shows a recognizer that runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recognizer-'));
  try {
    const path = join(folder, 'emoji.ts');
    const guardrails = new URL('src/guardrails/', root).pathname;
    writeFileSync(path, blockOf('ts').replaceAll("'../", `'${guardrails}`));
    const { checkEmoji } = (await import(path)) as { checkEmoji: Check };
    const request = exampleRequest();
    const read = (message: string) => readVariant(request, { message }, buildLedger(request));
    expect(checkEmoji(read('Hi Ioana 👋 could we talk?')).flags).toEqual([]);
    const [flag] = checkEmoji(read('Hi Ioana 👋 could we talk? 🚀')).flags!;
    expect(flag).toMatchObject({ code: 'FORBIDDEN_PHRASE', evidence: '🚀', rule: 'emoji/too-many' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('names the shortest recognizer, whose flags lead to their rule', () => {
  const request = exampleRequest();
  const message = 'Hi Ioana, I have attached a short outline.';
  const { flags } = checkCommitments(readVariant(request, { message }, buildLedger(request)));
  expect(flags!.map(({ rule }) => rule)).toEqual(['commitments/attached']);
});

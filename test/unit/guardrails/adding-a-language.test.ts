import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RiskFlag } from '../../../src/contract/risk-flag.ts';
import { foldText } from '../../../src/guardrails/document/fold-word.ts';
import type { RuleEntry } from '../../../src/guardrails/lexicons/parse-lexicon.ts';
import { patternOf } from '../../../src/guardrails/lexicons/read-lexicon.ts';
import { blocksOf, type CopiedSource, copySource } from '../../support/copied-source.ts';
import { exampleRequest } from '../../support/example-request.ts';

const blocks = blocksOf('docs/adding-a-language.md');

const phrased =
  'Hej Ioana, jag läste om Telvora och fiber i Rumänien. Har du tid för ett samtal på 15 minuter nästa vecka?';
const spoken = 'Hej Ioana, jag är nyfiken på hur ni arbetar med fiber. Det är inte ofta som jag läser om det.';

interface Outcome {
  checked: RiskFlag[];
  detected: string;
  written: { message: string; flags: RiskFlag[] }[];
}

let source: CopiedSource;
let before: Outcome;
let after: Outcome;

function putBlocks(): void {
  for (const [path, text] of blocks) {
    const file = join(source.folder, path);
    if (path.endsWith('languages.ts')) {
      edit(file, /(?<=export const languages[^{]*= \{\n)/, text);
    } else if (path.endsWith('units.ts')) {
      edit(file, /(?<=const groups: .* = \[\n)/, text);
    } else if (path.endsWith('phrasebook-of.ts')) {
      const [, imported, row] = /^(import .*\n)([\s\S]*)$/.exec(text)!;
      edit(file, /^/, imported!);
      edit(file, /(?<=const local[^{]*= \{\n)/, row!);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

function edit(file: string, place: RegExp, text: string): void {
  const source = readFileSync(file, 'utf8');
  expect(source).toMatch(place);
  writeFileSync(file, source.replace(place, text));
}

/** In a process of its own, on the copy. */
function tryOut(): Outcome {
  const request = { ...exampleRequest(), language: 'sv' };
  return source.run<Outcome>(`
    import { createGuardrails } from 'src/guardrails/create-guardrails.ts';
    import { languageOf } from 'src/guardrails/language/language-of.ts';
    import { writeTemplate } from 'src/llm/template/write-template.ts';
    const request = ${JSON.stringify(request)};
    const guardrails = createGuardrails();
    const check = (variant, channel = 'EMAIL') => guardrails.check({ ...request, channel }, variant).risk_flags;
    const channels = ['EMAIL', 'LINKEDIN', 'SMS'].flatMap((channel) => [0, 1, 2].map((at) => [channel, at]));
    const written = channels.map(([channel, at]) => {
      const variant = writeTemplate({ ...request, channel }, at);
      return { message: variant.message, flags: check(variant, channel) };
    });
    console.log(JSON.stringify({
      checked: check({ subject: 'Fiber', message: ${JSON.stringify(phrased)} }),
      detected: languageOf(${JSON.stringify(spoken)}) ?? '',
      written,
    }));`);
}

const rulesOf = (flags: RiskFlag[]): string[] => flags.map(({ code, rule }) => `${code} ${rule}`);

beforeAll(() => {
  source = copySource();
  before = tryOut();
  putBlocks();
  after = tryOut();
});

afterAll(() => source.remove());

describe('the page on adding a language', () => {
  it('has a block for each file it names as one', () => {
    expect([...blocks.keys()].map((path) => path.split('/').at(-1))).toEqual([
      'languages.ts',
      'units.ts',
      'greetings.yaml',
      'asks.yaml',
      'sv.ts',
      'phrasebook-of.ts',
    ]);
  });

  it('shows rules that are found where they must be and only there', () => {
    const entries = [...blocks]
      .filter(([path]) => path.endsWith('.yaml'))
      .flatMap(([, text]) => parse(text) as RuleEntry[]);
    expect(entries.length).toBe(3);
    for (const entry of entries) {
      expect(entry.match.filter((text) => !patternOf(entry).test(foldText(text)))).toEqual([]);
      expect(entry.pass.filter((text) => patternOf(entry).test(foldText(text)))).toEqual([]);
    }
  });

  it('makes a message with a greeting and a question a clean one', () => {
    expect(rulesOf(before.checked)).toEqual(expect.arrayContaining(['LANGUAGE_NOT_COVERED language/no-lists']));
    expect(before.checked.map(({ code }) => code)).toEqual(expect.arrayContaining(['MISSING_CTA']));
    expect(rulesOf(after.checked)).toEqual(['LANGUAGE_NOT_COVERED language/few-claim-rules']);
  });

  it('makes a text without a language read as its own', () => {
    expect(after.detected).toBe('sv');
  });

  it('lets the offline writer write it, in every channel, past the guardrails', () => {
    expect(before.written.every(({ message }) => !/\b(?:jag|har du|är du)\b/i.test(message))).toBe(true);
    for (const { message, flags } of after.written) {
      expect(message).toMatch(/har du|skulle du/i);
      expect(
        flags.filter(({ severity }) => severity === 'error'),
        message,
      ).toEqual([]);
    }
  });
});

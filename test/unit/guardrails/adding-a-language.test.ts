import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RiskFlag } from '../../../src/contract/risk-flag.ts';
import { foldText } from '../../../src/guardrails/document/fold-word.ts';
import { patternOf, type RuleEntry } from '../../../src/guardrails/lexicons/read-lexicon.ts';
import { exampleRequest } from '../../support/example-request.ts';
import { root } from '../house/source-files.ts';

const page = readFileSync(join(root, 'docs/adding-a-language.md'), 'utf8');
/** The blocks of the page by the file they belong to. */
const blocks = new Map(
  [...page.matchAll(/`(src\/[^`]+\.\w+)`[^`]*:\n\n```\w+\n([\s\S]*?)```/g)].map(([, path, text]) => [path!, text!]),
);

const phrased =
  'Hej Ioana, jag läste om Telvora och fiber i Rumänien. Har du tid för ett samtal på 15 minuter nästa vecka?';
const spoken = 'Hej Ioana, jag är nyfiken på hur ni arbetar med fiber. Det är inte ofta som jag läser om det.';

interface Outcome {
  checked: RiskFlag[];
  detected: string;
  written: { message: string; flags: RiskFlag[] }[];
}

let copy: string;
let before: Outcome;
let after: Outcome;

function putBlocks(): void {
  for (const [path, text] of blocks) {
    const file = join(copy, path);
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
  const script = `
    import { createGuardrails } from '${copy}/src/guardrails/create-guardrails.ts';
    import { languageOf } from '${copy}/src/language/language-of.ts';
    import { writeTemplate } from '${copy}/src/llm/template/write-template.ts';
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
    }));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', cwd: copy }),
  ) as Outcome;
}

const rulesOf = (flags: RiskFlag[]): string[] => flags.map(({ code, rule }) => `${code} ${rule}`);

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'candor-language-'));
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  before = tryOut();
  putBlocks();
  after = tryOut();
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

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
      expect(flags.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

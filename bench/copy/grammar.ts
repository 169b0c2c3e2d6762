import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dialect, LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

/** Something a grammar check says of a text. */
export interface ValidationIssue {
  text: number;
  rule: string;
  words: string;
}

/** Spelling is not asked for: names, and words of summaries in either English. */
const passedOver = new Set(['Spelling', 'Style', 'WordChoice', 'Readability', 'Enhancement', 'Regionalism']);

/** "add-in in a demo": no word twice. */
const ofHyphen = /^-(\p{L}+) \1$/u;

/** What harper.js finds in English texts. `known`: words of the requests, which are not the writer's to answer for. */
export async function readWithHarper(texts: readonly string[], known: readonly string[]): Promise<ValidationIssue[]> {
  const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
  await linter.importWords([...known]);
  const issues: ValidationIssue[] = [];
  for (const [text, content] of texts.entries())
    for (const lint of await linter.lint(content, { language: 'plaintext' }))
      if (
        !passedOver.has(lint.lint_kind()) &&
        !(
          known.includes(lint.get_problem_text()) ||
          ofHyphen.test(content.slice(lint.span().start - 1, lint.span().end))
        )
      )
        issues.push({ text, rule: `${lint.lint_kind()}: ${lint.message()}`, words: lint.get_problem_text() });
  await linter.dispose?.();
  return issues;
}

const tool = new URL('../../tools/language-tool/', import.meta.url).pathname;
const library = new URL('../../node_modules/.cache/language-tool/', import.meta.url).pathname;
const codes: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE', pt: 'pt-PT', pl: 'pl-PL' };
/** Of names and of taste. */
const ofTaste = /^(?:TYPOS|STYLE|TYPOGRAPHY|REDUNDANCY|COLLOQUIALISMS|PLAIN_ENGLISH|CASING_STYLE|REPETITIONS_STYLE)$/;

interface FalseAlarm {
  languages: string[];
  rule: string;
  /** Pattern of the words found; any without it. */
  words?: string;
  why: string;
}

const falseAlarms = JSON.parse(readFileSync(new URL('false-alarms.json', import.meta.url), 'utf8')) as FalseAlarm[];

/** Whether a finding is known to be none; the reason stands in false-alarms.json. */
export const isFalseAlarm = (language: string, { rule, words }: ValidationIssue): boolean =>
  falseAlarms.some(
    (known) =>
      known.languages.includes(language) &&
      known.rule === rule &&
      (known.words === undefined || new RegExp(known.words, 'u').test(words)),
  );

/** What LanguageTool finds; null where there is no Java, or its parts cannot be had. */
export function readWithLanguageTool(language: string, texts: readonly string[]): ValidationIssue[] | null {
  try {
    if (!existsSync(library))
      execFileSync('mvn', [
        '-q',
        '-f',
        `${tool}pom.xml`,
        'dependency:copy-dependencies',
        `-DoutputDirectory=${library}`,
      ]);
    const file = join(mkdtempSync(join(tmpdir(), 'copy-')), 'texts.txt');
    writeFileSync(file, texts.join('\n%%\n'));
    const out = execFileSync('java', ['-cp', `${library}*`, `${tool}Check.java`, codes[language] ?? language, file], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
      .filter(([, , , , category = '']) => !ofTaste.test(category))
      .map(([text, , , rule = '', , words = '']) => ({ text: Number(text), rule, words }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(`LanguageTool was not asked: ${error.message.split('\n')[0]}`);
    return null;
  }
}

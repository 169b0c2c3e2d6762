import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

/** Kinds of lint about taste, spelling and trademarks, which say nothing of a sentence's build. */
const tasteKinds = new Set([
  'Style',
  'WordChoice',
  'Spelling',
  'Capitalization',
  'Regionalism',
  'Readability',
  'Enhancement',
]);
/** Rules that misread plain clean messages of the corpus. */
const misreading = new Set([
  'MissingPreposition',
  'InflectedVerbAfterTo',
  'OneOfTheSingular',
  'QuantifierNumeralConflict',
  'OkToOkay',
]);

/** What a grammar checker finds in a text, as "Rule: words". */
export async function createGrammarCheck(): Promise<(text: string) => Promise<string[]>> {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return async (text) => {
    const found = await linter.organizedLints(text, { language: 'plaintext' });
    return Object.entries(found).flatMap(([rule, lints]) =>
      lints
        .filter((lint) => !misreading.has(rule) && !tasteKinds.has(lint.lint_kind()))
        .map((lint) => `${rule}: ${lint.get_problem_text()}`),
    );
  };
}

/** What is wrong with how a text is put together, whatever it says. */
export function structuralIssues(text: string): string[] {
  const issues: string[] = [];
  const add = (name: string, pattern: RegExp): void => {
    const found = pattern.exec(text);
    if (found) issues.push(`${name}: ${JSON.stringify(text.slice(Math.max(0, found.index - 20), found.index + 30))}`);
  };
  add('doubled mark', /[,;:]\s*[,;:.!?]|\.\s+[,;.]|\(\s*\)/);
  add('blank before a mark', /\s[,.;!?](?:\s|$)/);
  add('doubled blank', /[^\S\n]{2,}|\n{3,}/);
  add(
    'unfinished',
    /\b(?:and|or|but|while|because|which|with|of|the|a|an|your|such as)[.,;:!?]*(?:\n|$)|\b(?:and|or|but|while|because|the|an|your)[.;:!?]\s/i,
  );
  add('connective without a first half', /(?<=[,!]\n+)(?:But|So|Also|However|That said|And|Or|Yet)\b/);
  add('lower-case start', /(?<!\b(?:Mr|Ms|Mrs|Dr|St|a\.m|p\.m|vs|approx|etc|No))[.?!]\s+\p{Ll}/u);
  if (text.split('(').length !== text.split(')').length) issues.push('unbalanced brackets');
  const [, ...rest] = text.split(/\bnot only\b/i);
  if (rest.some((part) => !/\bbut\b|\balso\b/i.test(part))) issues.push('not only, without but also');
  return issues;
}

import { readLexicon } from '../lexicons/read-lexicon.ts';
import { type CheckResult, flagSpan, type Reading } from '../reading.ts';
import { createRuleSet } from './rule-set.ts';

/** Names of fields in braces are what is left of a template, which has a check of its own. */
const placeholder = /\{\{[^{}]*\}\}|\$\{[^{}]*\}/gu;

const leaks = createRuleSet(readLexicon('en', 'prompt-leaks'));
/** A shorter match is a mark, not words that the request may have too. */
const shortestWords = 7;

/** Sentences in which a writer repeats its prompt or speaks of its own writing. */
export function checkPromptLeak({ fields, ledger }: Reading): CheckResult {
  const flags = fields.flatMap((field) =>
    field.sentences.flatMap((sentence) => {
      const said = field.normal.folded.slice(sentence.start, sentence.end);
      const text = said.includes('{') ? said.replaceAll(placeholder, ' ') : said;
      const [match] = leaks.first(text);
      if (!match) return [];
      const found = text.slice(match.start, match.end);
      if (found.length >= shortestWords && ledger.folded.includes(found)) return [];
      const message = 'Text of the prompt, or about the writing of the message';
      return [{ ...flagSpan(field, 'PROMPT_LEAK', sentence.start, sentence.end, message), rule: match.rule }];
    }),
  );
  return { flags };
}

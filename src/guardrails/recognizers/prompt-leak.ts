import type { RiskFlag } from '../../contract/risk-flag.ts';
import { promptLeaks } from '../data/prompt-leaks.ts';
import { anyOf } from '../document/any-of.ts';
import { type CheckResult, flagSpan, type Reading } from '../reading.ts';

/** Names of fields in braces are what is left of a template, which has a check of its own. */
const placeholder = /\{\{[^{}]*\}\}|\$\{[^{}]*\}/gu;

const anyLeak = anyOf(promptLeaks);

/** Sentences in which a writer repeats its prompt or speaks of its own writing. */
export function checkPromptLeak({ fields, ledger }: Reading): CheckResult {
  const flags: RiskFlag[] = [];
  for (const field of fields) {
    for (const sentence of field.sentences) {
      const text = field.normal.folded.slice(sentence.start, sentence.end).replaceAll(placeholder, ' ');
      if (!anyLeak.test(text)) continue;
      const match = promptLeaks.map((pattern) => pattern.exec(text)).find((found) => found !== null);
      if (!match || (match[0].length > 6 && ledger.folded.includes(match[0]))) continue;
      flags.push(
        flagSpan(
          field,
          'PROMPT_LEAK',
          sentence.start,
          sentence.end,
          'Text of the prompt, or about the writing of the message',
        ),
      );
    }
  }
  return { flags };
}

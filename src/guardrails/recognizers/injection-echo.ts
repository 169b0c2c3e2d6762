import { genericStems } from '../data/generic-words.ts';
import { functionWords } from '../document/function-words.ts';
import { normaliseText } from '../document/normalise-text.ts';
import { stemWord } from '../document/stem-word.ts';
import { tokenise } from '../document/tokenise.ts';
import { type Check, flagSpan } from '../reading.ts';

/** "bankruptcy" and "bankrupt" have two stems and one root. */
const rootOf = (stem: string): string => stem.slice(0, 7);

/**
 * A sentence with words that stand in the request only within instruction-like text: the writer followed it. Nothing
 * to do where the request holds no such text.
 */
export const checkInjectionEcho: Check = ({ ledger, fields }) => {
  const suspected = new Set(
    ledger.sources
      .filter((source) => source.raw !== source.normal.original)
      .flatMap((source) => tokenise(normaliseText(source.raw)))
      .filter((token) => token.folded.length > 2 && !functionWords.has(token.folded) && /^\p{L}/u.test(token.folded))
      .map((token) => stemWord(token.folded))
      .filter((stem) => stem.length > 3 && !ledger.stems.has(stem) && !genericStems.has(stem))
      .map(rootOf),
  );
  if (suspected.size === 0) return {};
  return {
    flags: fields.flatMap((field) =>
      field.sentences
        .filter((sentence) =>
          field.tokens.slice(sentence.from, sentence.to).some((token) => suspected.has(rootOf(stemWord(token.folded)))),
        )
        .map((sentence) => ({
          ...flagSpan(
            field,
            'PROMPT_LEAK',
            sentence.start,
            sentence.end,
            'Follows instruction-like text of the request',
          ),
          rule: 'prompt-leaks/injection-echo',
        })),
    ),
  };
};

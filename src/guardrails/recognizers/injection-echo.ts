import { genericStems } from '../data/generic-words.ts';
import { functionWords } from '../document/function-words.ts';
import { normaliseText } from '../document/normalise-text.ts';
import { stemWord } from '../document/stem-word.ts';
import { tokenise } from '../document/tokenise.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Check, flagSpan } from '../reading.ts';

/** "bankruptcy" and "bankrupt" have two stems and one root. */
const rootOf = (stem: string): string => stem.slice(0, 7);

/** A passage that is given word for word: in quotes, or after a colon at the end of its sentence. */
const given =
  /["“”„«»「」『』‹›](?<quoted>[^"“”„«»「」『』‹›\n]{3,300})["“”«»「」『』‹›]|[:：]\s*(?<tail>[^.!?。！？\n:：]{3,200})(?:[.!?。！？]|$)/gu;

const wordsAlone = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const isPhrase = (words: string): boolean => words.includes(' ') || /[\u3040-\u30ff\u4e00-\u9fff]{4}/.test(words);

/** Passages of what strangers wrote that a message would repeat as a sentence of its own only because it was told to. */
function givenPassages({ sources }: Ledger): Set<string> {
  const untrusted = sources.filter(
    ({ pointer, from }) => /^\/(?:lead|company_context|industry)/.test(pointer) || from === 'lead',
  );
  const passages = untrusted.flatMap(({ raw }) => [...normaliseText(raw).folded.matchAll(given)]);
  return new Set(passages.map(({ groups }) => wordsAlone(groups!.quoted ?? groups!.tail!)).filter(isPhrase));
}

/** Roots of the words that stand in the request within instruction-like text alone. */
const suspectedRoots = (ledger: Ledger): Set<string> =>
  new Set(
    ledger.sources
      // Of what the sender wrote, other things are blanked out too.
      .filter((source) => source.raw !== source.normal.original && source.from !== 'sender')
      .flatMap((source) => tokenise(normaliseText(source.raw)))
      .filter((token) => token.folded.length > 2 && !functionWords.has(token.folded) && /^\p{L}/u.test(token.folded))
      .map((token) => stemWord(token.folded))
      .filter((stem) => stem.length > 3 && !ledger.stems.has(stem) && !genericStems.has(stem))
      .map(rootOf),
  );

/**
 * A sentence that the writer took over because it was told to: one with words that stand in the request only within
 * instruction-like text, or one that the lead's side gives word for word.
 */
export const checkInjectionEcho: Check = ({ ledger, fields }) => {
  const passages = ledger.once(givenPassages);
  const repeats = fields.flatMap((field) =>
    field.sentences
      .filter(({ start, end }) => passages.size > 0 && passages.has(wordsAlone(field.normal.folded.slice(start, end))))
      .map(({ start, end }) => ({
        ...flagSpan(field, 'PROMPT_LEAK', start, end, 'Repeats a passage of the request word for word, as a sentence'),
        rule: 'prompt-leaks/given-passage',
      })),
  );
  const suspected = ledger.once(suspectedRoots);
  if (suspected.size === 0) return { flags: repeats };
  const echoes = fields.flatMap((field) =>
    field.sentences
      .filter((sentence) =>
        field.tokens.slice(sentence.from, sentence.to).some((token) => suspected.has(rootOf(stemWord(token.folded)))),
      )
      .map((sentence) => ({
        ...flagSpan(field, 'PROMPT_LEAK', sentence.start, sentence.end, 'Follows instruction-like text of the request'),
        rule: 'prompt-leaks/injection-echo',
      })),
  );
  return { flags: [...repeats, ...echoes] };
};

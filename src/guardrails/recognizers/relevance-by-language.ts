import { exonyms } from '../data/exonyms.ts';
import { tradeIdeas } from '../data/trade-words.ts';
import { readSpokenNumbers } from '../document/quantities/number-words-by-language.ts';
import { plainWordsOf } from '../document/speech-by-language.ts';
import { stemByLanguage, withoutElision } from '../document/stem-by-language.ts';
import { isOfContext } from '../ledger/kinds-of-source.ts';
import type { Reading } from '../reading.ts';

/** Letters at the start by which a word of one language is known in another: "export", "Exporte", "exportación". */
const cognate = 6;
/** A number below it is no sign of anybody. */
const telling = 12;

/**
 * Whether a message in another language than English speaks of what its request tells: a word of the same root, a place by
 * its name there, a number of the context, or an idea of its trade said in the message's language.
 */
export function isRelevantByLanguage(reading: Reading): boolean {
  const { ledger, language, fields } = reading;
  const sources = ledger.sources.filter(isOfContext);
  const plain = plainWordsOf(language);
  const known = sources.flatMap(({ tokens }) => tokens.map(({ folded }) => withoutElision(folded)));
  const roots = new Set(known.flatMap((word) => (word.length >= cognate ? [word.slice(0, cognate)] : [])));
  const stems = new Set(
    known.flatMap((word) => (word.length > 3 && !plain.has(word) ? [stemByLanguage(word, language)] : [])),
  );
  const ideas = tradeIdeas.filter((idea) =>
    known.some((word) => [idea.get('en')!, idea.get(language) ?? []].flat().some((start) => begins(word, start))),
  );
  const places = exonyms.filter((names) => names.some((name) => known.includes(name)));
  const numbers = new Set(
    sources.flatMap(({ quantities }) =>
      quantities.flatMap(({ kind, values }) => (kind === 'count' ? values.filter((value) => value > telling) : [])),
    ),
  );
  const words = fields.flatMap(({ tokens }) => tokens.map(({ folded }) => withoutElision(folded)));
  return (
    words.some(
      (word) =>
        !plain.has(word) &&
        ((word.length >= cognate && roots.has(word.slice(0, cognate))) ||
          (word.length > 3 && stems.has(stemByLanguage(word, language))) ||
          places.some((names) => names.includes(word)) ||
          ideas.some((idea) => (idea.get(language) ?? []).some((start) => begins(word, start)))),
    ) ||
    fields.some(
      ({ quantities, tokens }) =>
        quantities.some(({ values }) => values.some((value) => numbers.has(value))) ||
        readSpokenNumbers(tokens, language).some(({ value }) => numbers.has(value)),
    )
  );
}

/** Short beginnings are whole words but for an ending: "vin" is no start of "vingt". */
const begins = (word: string, start: string): boolean =>
  word.startsWith(start) && (start.length > 4 || word.length <= start.length + 4);

import { escapePattern } from '../document/escape-pattern.ts';
import { functionWords } from '../document/function-words.ts';
import type { NormalText } from '../document/normalise-text.ts';
import type { Token } from '../document/tokenise.ts';
import { isOwnSide } from '../ledger/is-own-side.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import type { FieldReading, Reading } from '../reading.ts';

/** How many words on either side tell what a word is said of. */
const reach = 5;

const wordsOf = (found: string): string[] => found.split(/[^\p{L}\p{N}%']+/u).filter((word) => word !== '');

const isCapital = (normal: NormalText, start: number): boolean => /^\p{Lu}/u.test(normal.text.slice(start, start + 1));
/** A capital that no beginning of a sentence explains. */
const isNamed = (normal: NormalText, start: number): boolean =>
  isCapital(normal, start) && /[\p{L}\p{N},]\s$/u.test(normal.text.slice(0, start));

/** Stems of the content words around [start, end). */
function around(tokens: readonly Token[], start: number, end: number): Set<string> {
  const before = tokens.filter((token) => token.end <= start).slice(-reach);
  const after = tokens.filter((token) => token.start >= end).slice(0, reach);
  return new Set([...before, ...after].filter(({ folded }) => !functionWords.has(folded)).map(({ stem }) => stem));
}

const isName = (pointer: string): boolean =>
  /^\/(?:lead\/(?!facts)|sender\/(?:name|company))|\/(?:keywords|tech_stack)\//.test(pointer);

/**
 * Whether the request itself uses the words of a span, in the same sense: the goal or the sender says them, they belong
 * to the same name, or they are said of the same thing. "Last Chance Saloon" excuses no last chance.
 */
export function isSourcedPhrase({ ledger }: Reading, field: FieldReading, start: number, end: number): boolean {
  const words = wordsOf(field.normal.folded.slice(start, end));
  if (words.length === 0) return false;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map(escapePattern).join("[\\s\\-'.]{1,3}")}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  let own: Set<string> | undefined;
  const uses = (source: LedgerSource): boolean => {
    for (const match of source.normal.folded.matchAll(pattern)) {
      if (isOwnSide(source)) return true;
      if (isName(source.pointer) && isCapital(field.normal, start)) return true;
      if (isNamed(source.normal, match.index)) {
        if (!isCapital(field.normal, start)) continue;
      } else if (words.length > 1) return true;
      own ??= around(field.tokens, start, end);
      for (const stem of around(source.tokens, match.index, match.index + match[0].length))
        if (own.has(stem)) return true;
    }
    return false;
  };
  return ledger.sources.some(uses);
}

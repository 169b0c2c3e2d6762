import { allowedCapitals } from '../data/allowed-capitals.ts';
import { functionWords } from '../document/function-words.ts';
import type { Token } from '../document/tokenise.ts';
import { commonWords, isEnglishWord } from '../document/word-lists.ts';
import { brands } from '../ledger/brands.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { cityCountries, countryNames, formsOfRegion } from '../ledger/places.ts';

/** A name as the request writes it. Token indexes of its source, one past the last. */
export interface RequestName {
  readonly source: LedgerSource;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Folded words. */
  readonly words: readonly string[];
}

const isCapital = ({ shape }: Token): boolean => shape === 'capital' || shape === 'upper' || shape === 'mixed';
const startsText = ({ gap, index }: Token): boolean => index === 0 || /[.!?:;]/.test(gap);
const joins = /^(?:\s|-| & |\s\+\s|['’])$/;

/** Names in the lead's context: runs of capitals, a first word only where it is no everyday one. */
export function namesOfRequest({ sources }: Ledger): RequestName[] {
  const names: RequestName[] = [];
  for (const source of sources) {
    if (!/^\/(?:company_context|lead\/facts|sender)/.test(source.pointer)) continue;
    const { tokens } = source;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      const isTech = source.pointer.includes('/tech_stack/');
      if (!isTech && (!isCapital(token) || (startsText(token) && isEnglishWord(token.folded)))) continue;
      if (functionWords.has(token.folded) || allowedCapitals.has(token.folded) || token.folded.length < 2) continue;
      let to = at + 1;
      while (
        to < tokens.length &&
        joins.test(tokens[to]!.gap) &&
        (isCapital(tokens[to]!) || tokens[to]!.shape === 'digit')
      )
        to += 1;
      const [start] = source.normal.toOriginal(token.start, token.end);
      const [, end] = source.normal.toOriginal(tokens[to - 1]!.start, tokens[to - 1]!.end);
      names.push({
        source,
        from: at,
        to,
        text: source.raw.slice(start, end),
        words: tokens.slice(at, to).map(({ folded }) => folded),
      });
      at = to - 1;
    }
  }
  return names;
}

/** What sort of thing a name is; empty where only its place could tell. */
export function sortOf(words: readonly string[]): 'country' | 'region' | 'city' | 'product' | '' {
  const forms = [words.join(' '), words[0]!];
  if (forms.some((name) => countryNames.has(name))) return 'country';
  if (forms.some((name) => formsOfRegion.has(name))) return 'region';
  if (forms.some((name) => cityCountries.has(name))) return 'city';
  return words.some((word) => brands.has(word) && !commonWords.has(word)) ? 'product' : '';
}

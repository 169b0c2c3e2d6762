import type { Quantity } from '../../document/quantities/quantity.ts';
import { wordValue } from '../../document/quantities/word-value.ts';
import { stemWord } from '../../document/stem-word.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';

const isOfContext = ({ pointer }: LedgerSource): boolean => pointer.startsWith('/company_context');

/** Whether the request counts these things at all, with whatever number. */
export const isCounted = (said: Quantity, ledger: Ledger): boolean =>
  ledger.sources.some(({ quantities }) =>
    quantities.some((one) => one.kind === 'count' && one.nouns.some((stem) => said.nouns.includes(stem))),
  );

/** What a list of names may be a list of. */
const listed = new Set(
  'county month district commodity material sport category discipline specialty practice service crop subject harbour harbor species metal fruit grain fibre fabric title newspaper magazine campus ramp gate language country city town market region state place site location office branch store shop hotel plant depot product brand line tool system service thing kind sort part field topic crop press channel step name island port language valley lake'
    .split(' ')
    .map(stemWord),
);

/**
 * The text that shows a small count without saying it: how many things a list of it names, or "two here and one there".
 */
export function isListLength(said: Quantity, ledger: Ledger): LedgerSource | null {
  const value = said.values[0]!;
  if (value < 2 || value > 8) return null;
  const isElsewhere = isCounted(said, ledger);
  for (const source of ledger.sources.filter(isOfContext)) {
    for (const quantity of source.quantities)
      if (
        quantity.kind === 'count' &&
        quantity.values[0] === value - 1 &&
        said.nouns.some((stem) => quantity.nouns.includes(stem)) &&
        /^[^.]{0,80}\bone\b/.test(source.normal.folded.slice(quantity.end))
      )
        return source;
    if (isElsewhere || !said.nouns.some((stem) => listed.has(stem))) continue;
    for (const length of listLengths(source.normal.folded, said.nouns)) if (length === value) return source;
  }
  return null;
}

const item = "[\\p{L}\\p{N}'’&-]+(?: [\\p{L}\\p{N}'’&-]+){0,4}";
const list = new RegExp(`(?:${item}, )+${item},? (?:and|or|&) |[\\p{L}\\p{N}'’&-]+ (?:and|&) [\\p{L}\\p{N}]`, 'gu');
const labelledList = new RegExp(`: ${item}(?:, ${item})+`, 'gu');

/** "Three plants: Radom, Kielce and Opole" lists plants and nothing else. */
function isListOf(before: string, nouns: readonly string[]): boolean {
  const words = before.split(' ').slice(-labelWords);
  const named = words.at(-1) ?? '';
  const isNumbered = words.slice(0, -1).some((word) => /^\d+$/.test(word) || wordValue(word) > 1);
  return !isNumbered || !named.endsWith('s') || nouns.includes(stemWord(named));
}
const labelWords = 4;

function* listLengths(text: string, nouns: readonly string[]): Generator<number> {
  for (const match of text.matchAll(labelledList))
    if (isListOf(text.slice(0, match.index), nouns)) yield match[0].split(', ').length;
  for (const match of text.matchAll(list))
    if (!/: $/.test(text.slice(0, match.index)) || isListOf(text.slice(0, match.index - 2), nouns))
      yield (match[0].match(/,(?! (?:and|or|&) )/g)?.length ?? 0) + 2;
}

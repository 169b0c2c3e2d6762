import { computeEachOnce } from '../../compute-once.ts';
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
    const lists = ledger.once(keptLists)(source);
    if (lists.some(({ length, of }) => length === value && (of === null || said.nouns.includes(of)))) return source;
  }
  return null;
}

const item = "[\\p{L}\\p{N}'’&-]+(?: [\\p{L}\\p{N}'’&-]+){0,4}";
const list = new RegExp(`(?:${item}, )+${item},? (?:and|or|&) |[\\p{L}\\p{N}'’&-]+ (?:and|&) [\\p{L}\\p{N}]`, 'gu');
const labelledList = new RegExp(`: ${item}(?:, ${item})+`, 'gu');

/** A list of a text: how many things it has, and the stem of what alone they are; null where they may be anything. */
interface List {
  readonly length: number;
  readonly of: string | null;
}

/** "Three plants: Radom, Kielce and Opole" lists plants and nothing else; `end` is where the words before a list end. */
function listedBefore(text: string, end: number): string | null {
  const words = wordsBefore(text, end);
  const named = words.at(-1) ?? '';
  const isNumbered = words.slice(0, -1).some((word) => /^\d+$/.test(word) || wordValue(word) > 1);
  return isNumbered && named.endsWith('s') ? stemWord(named) : null;
}
const labelWords = 4;

/** The last words before a place, parted by blanks, without a look at what stands before them. */
function wordsBefore(text: string, end: number): string[] {
  let from = end;
  for (let count = 0; count < labelWords && from > 0; count += 1) from = text.lastIndexOf(' ', from - 1);
  return text.slice(from + 1, end).split(' ');
}

function listsOf(text: string): List[] {
  const labelled = [...text.matchAll(labelledList)].map(
    (match): List => ({ length: match[0].split(', ').length, of: listedBefore(text, match.index) }),
  );
  const plain = [...text.matchAll(list)].map(
    (match): List => ({
      length: (match[0].match(/,(?! (?:and|or|&) )/g)?.length ?? 0) + 2,
      of: text.endsWith(': ', match.index) ? listedBefore(text, match.index - 2) : null,
    }),
  );
  return [...labelled, ...plain];
}

/** The lists of each text of a request, read once for all numbers that may count one. */
const keptLists = () => computeEachOnce(({ normal }: LedgerSource) => listsOf(normal.folded));

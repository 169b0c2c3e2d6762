import { nounClasses } from '../../document/quantities/noun-classes.ts';
import { areSynonyms, isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { tokensAround } from '../../document/quantities/token-at.ts';
import { relationsOf } from '../../document/word-relations.ts';
import type { Ledger, LedgerSource } from '../../ledger/ledger.ts';

/**
 * How what the message counts stands to what the request counts: the same; of one kind, so that one number can be said
 * of both; not to be told; or another thing.
 */
export type Kinship = 'same' | 'kin' | 'unknown' | 'other';

/** Stems of a counted noun: what is counted first, then what stands with it. */
const counted = ({ head, also }: Quantity): string[] => [head, ...also];

const shortest = 4;

/** "schoolchildren" are children, "minibuses" buses; "farmers" are of farms. */
const isFormOf = (a: string, b: string): boolean =>
  (Math.min(a.length, b.length) >= shortest && (a.endsWith(b) || b.endsWith(a))) ||
  relationsOf(a).derived.includes(b) ||
  relationsOf(b).derived.includes(a);

const isSame = (a: string, b: string): boolean => areSynonyms(a, b) || isFormOf(a, b);

const isBroader = (a: string, b: string): boolean =>
  relationsOf(a).broader.includes(b) || relationsOf(a).synonyms.includes(b);

const customers = new Set(['custom', 'client', 'account', 'busi', 'partner', 'user', 'buyer', 'compani', 'firm']);

/** Classes of a noun; of one that has none itself, those of what it is a kind of. */
function classesOf(stem: string): ReadonlySet<string> {
  const own = nounClasses(stem);
  if (own !== undefined) return own;
  const { synonyms, broader } = relationsOf(stem);
  return new Set([...synonyms, ...broader].flatMap((one) => [...(nounClasses(one) ?? [])]));
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** Whether a noun stands near a quantity of the request, so that it may be what is counted there. */
const isBeside = (source: LedgerSource, known: Quantity, stem: string): boolean =>
  tokensAround(source.tokens, known.token, 8, 9, /[.!?;\n]/).some((token) => token.stem === stem);

/** Whether the request counts a noun with some other number. */
const isCountedElsewhere = (ledger: Ledger, known: Quantity, stem: string): boolean =>
  ledger.sources.some(({ quantities }) =>
    quantities.some(
      (one) =>
        one !== known &&
        one.kind === 'count' &&
        one.head !== known.head &&
        one.head !== '' &&
        areSynonyms(one.head, stem),
    ),
  );

export function compareThings(said: Quantity, known: Quantity, ledger: Ledger, source: LedgerSource): Kinship {
  if (said.head === '' || known.head === '')
    return said.nouns.some((stem) => known.nouns.includes(stem)) ? 'kin' : 'unknown';
  const [mine, its] = [counted(said), counted(known)];
  if (mine.some((a) => its.some((b) => isSame(a, b)))) return 'same';
  const { head } = said;
  if (isCountedElsewhere(ledger, known, head)) return 'other';
  if (isGeneralNoun(head) || isGeneralNoun(known.head)) {
    const [a, b] = [classesOf(head), classesOf(known.head)];
    if (a.size === 0 || b.size === 0 || meet(a, b)) return 'kin';
    if (customers.has(head) && (b.has('places') || b.has('clients'))) return 'kin';
  }
  if (isBroader(head, known.head) || isBroader(known.head, head)) return 'kin';
  if (known.nouns.includes(head) || isBeside(source, known, head)) return 'kin';
  if (ledger.contextStems.has(head)) return 'other';
  const [a, b] = [classesOf(head), classesOf(known.head)];
  if (a.size > 0 && b.size > 0) return meet(a, b) ? 'kin' : 'other';
  return 'unknown';
}

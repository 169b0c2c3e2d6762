import { nounClasses } from '../../document/quantities/noun-classes.ts';
import { areSynonyms, isGeneralNoun } from '../../document/quantities/noun-groups.ts';
import type { Quantity } from '../../document/quantities/quantity.ts';
import { tokensAround } from '../../document/quantities/token-at.ts';
import { stemWord } from '../../document/stem-word.ts';
import { relationsOf } from '../../document/word-relations.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerSource } from '../../ledger/ledger-source.ts';
import { isOneToEach } from './one-to-each.ts';

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
  isShortened(a, b) ||
  isShortened(b, a) ||
  (Math.min(a.length, b.length) >= shortest && (a.endsWith(b) || b.endsWith(a) || isCompound(a, b))) ||
  (a.slice(0, 4) === b.slice(0, 4) && (relationsOf(a).derived.includes(b) || relationsOf(b).derived.includes(a)));

/** "Physios" are physiotherapists, "reps" representatives. */
const isShortened = (short: string, long: string): boolean =>
  (short.length >= 5 || shortened.has(short)) && long.length >= short.length + 4 && long.startsWith(short);
const shortened = new Set(['rep', 'doc', 'vet', 'tech', 'exec', 'admin', 'sub', 'lab', 'gym', 'limo', 'mem']);

/** "Workboats" are boats, though their stem is cut further. */
const isCompound = (long: string, short: string): boolean =>
  long.length > short.length &&
  Array.from({ length: long.length - 2 }, (_, at) => stemWord(long.slice(0, at + 3) + short)).includes(long);

const isSame = (a: string, b: string): boolean => areSynonyms(a, b) || isFormOf(a, b);

const isBroader = (a: string, b: string): boolean =>
  relationsOf(a).broader.includes(b) || relationsOf(a).synonyms.includes(b);

const customers = new Set(['custom', 'client', 'account', 'busi', 'partner', 'user', 'buyer', 'compani', 'firm']);

/** Classes of a noun; of one that has none itself, those of what it is a kind of. */
function classesOf(stem: string): ReadonlySet<string> {
  const own = nounClasses(stem);
  if (own !== undefined) return own;
  // Of two letters, "EV", the list of words knows another sense.
  if (stem.length < 3) return new Set();
  const { synonyms, broader } = relationsOf(stem);
  return new Set([...synonyms, ...broader].flatMap((one) => [...(nounClasses(one) ?? [])]));
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** Whether a noun stands near a quantity of the request, so that it may be what is counted there. */
const isBeside = (source: LedgerSource, known: Quantity, stem: string): boolean =>
  tokensAround(source.tokens, known.token, 8, 9, /[.!?;\n]/).some((token) => token.stem === stem);

/** "Four foundations; each wants its own report format": there are as many formats. */
const hasEach = ({ normal, tokens }: LedgerSource, { end }: Quantity, stem: string): boolean => {
  const match =
    /^[^.!?;\n]{0,30}; (?:and )?each (?:of (?:them|which) )?(?:has|with|wants?|needs?|gets?|keeps?|uses?|its|their)\b[^.!?;\n]{0,40}/.exec(
      normal.folded.slice(end, end + 90),
    );
  const until = end + (match?.[0].length ?? 0);
  return match !== null && tokens.some((token) => token.start > end && token.end <= until && token.stem === stem);
};

/** "38 tanks with a sheet on every door": sheets and doors are as many. */
const hasOneEach = (source: LedgerSource, known: Quantity, stem: string): boolean =>
  isOneToEach(
    source,
    known,
    (token) => token.stem === stem && !/[^s]s$/.test(token.folded),
    (token) => token.stem === known.head,
  );

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

const initialsOf = ({ nouns }: Quantity, count: number): string =>
  nouns
    .slice(0, count)
    .map((stem) => stem[0])
    .join('');

export function compareThings(said: Quantity, known: Quantity, ledger: Ledger, source: LedgerSource): Kinship {
  if (said.head === '' || known.head === '')
    return said.nouns.some((stem) => known.nouns.includes(stem)) ? 'kin' : 'unknown';
  const [mine, its] = [counted(said), counted(known)];
  if (mine.some((a) => isSame(a, known.head))) return 'same';
  // "Eight AEs" of eight account executives.
  if (/^\p{L}{2,4}$/u.test(said.head) && said.head === initialsOf(known, said.head.length)) return 'same';
  if (mine.some((a) => its.some((b) => isSame(a, b)))) return 'kin';
  if (said.head === 'time' && said.per > 0) return said.per === known.per ? 'kin' : 'unknown';
  const { head } = said;
  // "The 36 electric ones": what they are is told by the word before.
  if (head === 'one')
    return said.nouns.some((stem) => stem !== 'one' && known.nouns.includes(stem)) ? 'same' : 'unknown';
  const [a, b] = [classesOf(head), classesOf(known.head)];
  if (known.nouns.includes(head) && nounClasses(head) !== undefined && isOfPeople(a) && isOfPeople(b)) return 'same';
  const isGeneral = isGeneralNoun(head) && meet(a, b);
  if (!isGeneral && isCountedElsewhere(ledger, known, head)) return 'other';
  if (
    isGeneral ||
    (isGeneralNoun(known.head) &&
      (meet(a, b) ||
        anything.has(known.head) ||
        a.size === 0 ||
        isOfSort(head, known.head) ||
        (isAgent(head) && isOfPeople(b))))
  )
    return 'kin';
  if (anything.has(head) && !isOfPeople(b)) return 'kin';
  if (deliveredTo.has(head) && b.has('clients')) return 'kin';
  if (placesOfPeople.has(head) && isOfPeople(b) && isCarried(source, known)) return 'kin';
  if (batches.has(known.head) || isDone(source, known, head) || hasEach(source, known, head)) return 'kin';
  if (hasOneEach(source, known, head)) return 'kin';
  if (customers.has(head) && (b.has('places') || b.has('clients'))) return 'kin';
  if (customers.has(known.head) && a.has('places')) return 'kin';
  if (isBroader(head, known.head) || isBroader(known.head, head)) return 'kin';
  if (known.nouns.includes(head) || isBeside(source, known, head)) return 'kin';
  if (isWhoDoes(said, known, source) || isBodyOf(said, known)) return 'kin';
  if (isNamedElsewhere(ledger, head)) return 'other';
  if (a.size > 0 && b.size > 0) {
    if (meet(a, b)) return 'kin';
    // A person is no place or thing; of places and things one word may stand for another.
    return isOfPeople(a) !== isOfPeople(b) || a.has('time') !== b.has('time') ? 'other' : 'unknown';
  }
  return 'unknown';
}

/** "Five people" of five binders, "your 34 people" of 34 scaffolders: named by what they do, which their stem may not tell. */
function isWhoDoes(said: Quantity, known: Quantity, { tokens }: LedgerSource): boolean {
  if (!anybody.has(said.head)) return false;
  const classes = nounClasses(known.head);
  if (classes !== undefined && !isOfPeople(classes)) return false;
  const noun = tokens.find(({ start, stem }) => start >= known.end && start < known.end + 40 && stem === known.head);
  return noun !== undefined && doers.test(noun.folded);
}
const anybody = new Set(['peopl', 'person', 'colleagu', 'hand', 'soul', 'pair']);
const doers = /\p{L}{3,}(?:ers|ists|ians|[st]ors|men|women|wrights|smiths)$/u;

/** "35 audit teams" of 35 audit departments: of one field, and each a body of people. */
const isBodyOf = (said: Quantity, known: Quantity): boolean =>
  bodies.has(said.head) &&
  bodies.has(known.head) &&
  said.nouns.some((stem) => stem !== said.head && stem !== known.head && known.nouns.includes(stem));
const bodies = new Set(['team', 'depart', 'group', 'crew', 'divi', 'unit', 'desk', 'offic', 'practic']);

/** What is brought to subscribers is brought to as many doors. */
const deliveredTo = new Set(['door', 'doorstep', 'address', 'letterbox', 'mailbox']);
/** Where each of those who are carried or housed has one. */
const placesOfPeople = new Set(['seat', 'bunk', 'berth', 'bed', 'place']);
const isCarried = ({ normal }: LedgerSource, { start }: Quantity): boolean =>
  /\b(?:carr(?:y|ies|ying)|sleep(?:s|ing)?|seat(?:s|ing)?|hous(?:es|ing)|(?:space|room|berths|capacity) for) (?:up to |about )?$/.test(
    normal.folded.slice(Math.max(0, start - 30), start),
  );
/** "A batch of 2,000" says not of what. */
const batches = new Set(['batch', 'lot', 'run']);

/** "Converts delivery trucks … 140 conversions": what is done is counted for what it is done to. */
const isDone = ({ tokens }: LedgerSource, { head, nouns }: Quantity, stem: string): boolean =>
  nouns[0] === head &&
  tokens.some(
    (token, at) =>
      token.stem !== head &&
      token.stem.slice(0, 4) === head.slice(0, 4) &&
      relationsOf(head).derived.includes(token.stem) &&
      tokens.slice(at + 1, at + 4).some((one) => one.stem === stem),
  );

/** Whether the company context names a thing without counting it; verbs of the same stem do not. */
const isNamedElsewhere = (ledger: Ledger, stem: string): boolean =>
  ledger.contextStems.has(stem) &&
  ledger.sources.some(
    ({ pointer, tokens }) =>
      pointer.startsWith('/company_context') &&
      tokens.some((token) => token.stem === stem && !/(?:ed|ing)$/.test(token.folded)),
  );

/** Stems of people by what they do: programmer, auditor, therapist. */
export const isAgent = (stem: string): boolean => /(?:er|or|ist|ian|ant|ent|man|hand|ee|programm)$/.test(stem);

/** "340 violins and cellos" of 340 instruments, "nine ATRs" of nine aircraft: a noun that no class of things has. */
const isOfSort = (head: string, known: string): boolean => sorts.has(known) && nounClasses(head) === undefined;
const sorts = new Set(['instru', 'articl', 'aircraft', 'vehicl', 'vessel']);

/** Nouns that may stand for things of any class. */
const anything = new Set(['product', 'item', 'thing', 'unit', 'piec', 'kind', 'sort', 'type', 'part', 'lot', 'load']);
const isOfPeople = (classes: ReadonlySet<string>): boolean =>
  classes.has('staff') || classes.has('clients') || classes.has('public');

import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';
import { readsAlone } from '../english-topic.ts';
import { lowerAdjective, lowerStart } from './lower-start.ts';
import type { Word } from './read-document.ts';
import { joinWords } from './read-document.ts';
import { bareParticiples, barePasts, fromGerund, isBaseVerb, secondPerson, secondPersonOfVerb } from './verbs.ts';

/** Whom a summary speaks of. */
export interface Subject {
  /** Folded words of the company's name. */
  company: readonly string[];
  /** As the message names it. */
  companyName: string;
  /** Folded given name of the reader. */
  first: string;
}

/** A part of a sentence in the second person, and how it was come by. */
export interface Restated {
  clause: string;
  words: Word[];
  kind: 'you' | 'your' | 'at' | 'have' | 'is';
}

const firmWords = new Set(
  `company firm group agency shop practice charity business team school museum council clinic library bakery studio
  cooperative co-operative municipality foundation institute university hospital brewery yard plant dealer lab startup`.split(
    /\s+/,
  ),
);
/** Whose or what's is plain: "your drivers". Others are said to be "at" the company. */
const owned = new Set(
  `drivers crews crew staff technicians engineers nurses vets volunteers members customers guests visitors patients pupils
  tenants residents passengers students clients buyers growers dealers officers inspectors fitters annotators trucks vans
  lorries buses depots warehouses sites shops stores clinics branches labs laboratory lab fleet portal app website stock
  inventory logs records reports deviations samples orders invoices complaints claims returns bookings shifts rosters
  schedules menus recipes frames motors engines instruments machines looms kilns ovens trails products documents data
  stockpiles turnarounds episodes loans policies subscriptions subscription applications admissions field foster front
  temperature vibration progress court repeat paper card insurance minor gate wire moisture support maintenance`.split(
    /\s+/,
  ),
);
/** A subject that says nothing by itself, or points back to what is left out. */
const pointsBack = new Set(
  `it they this that these those each some both one none all he she there another others other half half nothing many few
  here what which who when where`.split(/\s+/),
);
/** Of nobody, or of whoever reads it. */
const notOwned = new Set('rain snow wind weather admission entry year month week'.split(' '));
const pronouns = new Set('it them they these those him her latter former ones'.split(' '));
const personal = /^(?:you|your|yours|we|our|ours|us|i|my|me)$/;
const negative = /^(?:no|not|never|none|nobody|nothing|without|cannot|\p{L}+n't)$/u;

const isVerb = ({ tag }: Word): boolean => tag === 'VERB' || tag === 'AUX';
const with_ = (word: Word, text: string): Word => ({ ...word, text });

/** Whether a word after "and" or a comma is a further verb of the same subject: "…, serves 140 customers and trains …". */
function sharesSubject(words: readonly Word[], at: number, verbAt: number): boolean {
  const word = words[at]!;
  const isJoined = /^(?:and|or|but|then|also)$/.test(words[at - 1]?.folded ?? '') || /^[,;] $/.test(word.gap);
  if (at <= verbAt || !isJoined || word.text !== word.folded || secondPersonOfVerb(word.folded) === null) return false;
  const next = words[at + 1];
  // "carries, stores and delivers"
  if (words[at + 1]?.folded === 'and' && secondPerson(word.folded) && secondPerson(words[at + 2]?.folded ?? ''))
    return true;
  // "builds and leases out"
  if (at === verbAt + 2 && secondPerson(word.folded) !== null && words[at - 1]!.folded === 'and') return true;
  return (
    word.tag === 'VERB' ||
    (secondPerson(word.folded) !== null && /^(?:DET|NUM)$/.test(next?.tag ?? '')) ||
    next?.folded === 'its'
  );
}

/** Verbs more often than nouns. */
const sharing = /^(?:sources|exports|imports|ships|delivers|sells|trades|works|operates|moves|serves|repairs)$/;

/** "…, designs furniture and sources from …": a word after "and" that may be a verb or the noun of a list. */
const isUnclear = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.folded === 'and' &&
  !sharing.test(words[at]!.folded) &&
  words[at]!.tag !== 'VERB' &&
  words[at]!.text === words[at]!.folded &&
  secondPerson(words[at]!.folded) !== null &&
  /^(?:from|to|in|through|with|on|at|for)$/.test(words[at + 1]?.folded ?? '');

/** Words with the verbs that belong to the left-out or swapped subject in the second person, "its" as "your". */
function inSecondPerson(words: Word[], verbAt: number): Word[] {
  const main = words[verbAt]!;
  return words.map((word, at) => {
    if (at === verbAt) return { ...word, text: secondPersonOfVerb(main.folded) ?? lowerStart(word.text), tag: 'VERB' };
    if (sharesSubject(words, at, verbAt)) return with_(word, secondPersonOfVerb(word.folded)!);
    return /^its$/.test(word.folded) ? with_(word, 'your') : word;
  });
}

/** The number of words at the start that name the company: all of its name, or its first word. */
function companyLength(words: readonly Word[], { company }: Subject): number {
  if (company.length === 0 || words[0]?.folded !== company[0]) return 0;
  let length = 0;
  while (length < company.length && words[length]?.folded === company[length]) length += 1;
  while (/^(?:inc|ltd|llc|plc|gmbh|ag|nv|bv|sa|as|corp|llp)$/.test(words[length]?.folded ?? '')) length += 1;
  return length;
}

const isPlural = ({ folded, tag }: Word): boolean => /[^su]s$/.test(folded) && (tag === 'NOUN' || tag === 'PROPN');

const finite = /^(?:is|are|was|were|has|have|does|do|can|will|must|may)$/;

/** Index of the first finite verb of words that begin with their subject; -1 without one. */
function findVerb(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at += 1) {
    const word = words[at]!;
    if (finite.test(word.folded)) return at;
    // "Volunteers log tests": a plural, then what could be a noun or a verb.
    const before = words[at - 1];
    const follows =
      before !== undefined && word.gap === ' ' && (isPlural(before) || (before.tag === 'PROPN' && isPlural(words[0]!)));
    if (word.tag === 'NOUN' && follows && isBaseVerb(word.folded) && word.text === word.folded) return at;
    if (
      word.tag === 'VERB' &&
      !word.folded.endsWith('ing') &&
      words[at - 1]?.folded !== 'to' &&
      !isParticiple(words, at)
    )
      return at;
  }
  return -1;
}

/** "Bags weighed at purchase", "fish sauce made in Ipoh": a participle after its noun. */
const isParticiple = (words: readonly Word[], at: number): boolean =>
  /^(?:named|called|dated|known|embedded|based|led)$/.test(words[at]!.folded) ||
  words[at + 1]?.gap === '-' ||
  words[at]!.gap === '-' ||
  (/(?:ed|made|grown|sold|built|kept|held|run|read|sent|woven|given|led)$/.test(words[at]!.folded) &&
    /^(?:by|in|on|at|to|from|with|for|as|under|through|into|per|between|once|twice|every)$/.test(
      words[at + 1]?.folded ?? 'by',
    ));

function you(words: Word[], verbAt: number): Restated | null {
  if (words.some((_, at) => at > verbAt && isUnclear(words, at))) return null;
  const rest = inSecondPerson(words, verbAt).slice(verbAt);
  const adverbs = words.slice(0, verbAt).filter(({ folded }) => /^(?:now|also|still|currently)$/.test(folded));
  const said = ['you', ...adverbs.map(({ folded }) => folded)].join(' ');
  return { clause: `${said} ${joinWords(rest)}`, words: rest, kind: 'you' };
}

/** A part of a sentence, begun with its subject or with none, as something said to the reader; null where it is not safe. */
export function restateSentence(given: readonly Word[], subject: Subject, isFirst: boolean): Restated | null {
  const words = given.map((word) => ({ ...word }));
  while (words.length > 0 && /^(?:and|but|so|then)$/.test(words[0]!.folded)) words.shift();
  const head = words[0];
  if (!head || words.length < 3) return null;
  if (words.some(({ folded }) => personal.test(folded) || negative.test(folded))) return null;
  if (!isFirst && words.some(({ folded }) => pronouns.has(folded))) return null;

  const named = companyLength(words, subject);
  if (named > 0) {
    if (words[named - 1]!.isPossessive) return restateOwned(words.slice(named), subject, true);
    return restatePredicate(withoutApposition(words.slice(named)), subject);
  }
  if (head.folded === subject.first && words[1] && secondPerson(words[1].folded)) return you(words, 1);
  if (head.folded === 'the' && firmWords.has(words[1]?.folded ?? '')) return restatePredicate(words.slice(2), subject);
  if (head.folded === 'it' && !finite.test(words[1]!.folded)) return restatePredicate(words.slice(1), subject);
  if (head.folded === 'it' && words[1]!.folded === 'has') return restatePredicate(words.slice(1), subject);
  if (isSubjectless(words)) return you(words, 0);
  const isPast = barePasts.has(head.folded) && !words.some(({ folded }) => folded === 'its');
  if (isPast && words.length > 3 && !preposition.test(words[1]!.folded)) return you(words, 0);
  const linking = bareParticiples[head.folded];
  if (linking && /^(?:in|by|on|at|near)$/.test(words[1]?.folded ?? ''))
    return { clause: `you ${linking} ${joinWords([with_(head, head.folded), ...words.slice(1)])}`, words, kind: 'you' };
  return restateOwned(words, subject, false) ?? restateFragment(words, subject);
}

const preposition = /^(?:by|in|on|at|to|from|with|for|as|of|under|through|into|per|between)$/;
/** Whose subject is a product as often as a firm. */
const ofThings = new Set(
  'works comes opens closes starts lands fits lets shows looks matches meets reads rates weighs does goes'.split(' '),
);

/** "Trains women smallholders in seed saving": the firm is left out. */
function isSubjectless(words: readonly Word[]): boolean {
  const [head, next] = [words[0]!, words[1]!];
  if (secondPerson(head.folded) === null || finite.test(head.folded)) return false;
  if (ofThings.has(head.folded) && !(head.folded === 'works' && /^(?:with|for)$/.test(next.folded))) return false;
  if (next.tag === 'AUX' || (next.tag === 'VERB' && !next.folded.endsWith('ing'))) return false;
  // "Exports to Texas began in 2019"
  return !(preposition.test(next.folded) && findVerb(words, 2) >= 0);
}

/** ", a studio of 64 people in Helsinki, makes …", "in Leipzig writes …": what stands between a name and its verb. */
function withoutApposition(words: Word[]): Word[] {
  const opens = words[0]?.gap.includes(',') === true;
  if (!opens && !/^(?:in|at|of|from|near)$/.test(words[0]?.folded ?? '')) return words;
  const verb = words.findIndex(
    (word, at) =>
      at > 1 &&
      at < 12 &&
      word.text === word.folded &&
      secondPerson(word.folded) !== null &&
      (opens ? word.gap.includes(',') : words[at - 1]!.tag === 'PROPN'),
  );
  return verb < 0 ? words : [{ ...words[verb]!, gap: ' ' }, ...words.slice(verb + 1)];
}

/** What follows the company's name: a verb, at once or after an adverb. */
function restatePredicate(words: Word[], subject: Subject): Restated | null {
  const at = words.findIndex(
    (word, place) =>
      place < 2 &&
      (isVerb(word) ||
        secondPerson(word.folded) !== null ||
        finite.test(word.folded) ||
        (place === 0 && /^[a-z]+[^s]s$/.test(word.text))) &&
      (place === 0 || words.slice(0, place).every(({ tag }) => tag === 'ADV')),
  );
  if (at < 0 || words[at]!.gap.includes(',') || words[at]!.folded.endsWith('ing')) return null;
  // "Acme is a bakery": nobody needs to be told what they are.
  if (words[at]!.folded === 'is' && /^(?:a|an|the)$/.test(words[at + 1]?.folded ?? ''))
    return restateFragment(words.slice(at + 1), subject);
  return you(words, at);
}

const looksFinite = /(?:s|ed)$|^(?:come|go|make|take|began|grew|rose|fell|ran|won|sold|went|came)$/;

/** "Engine rebuilt 2020", "steel work done in house": a participle with its verb left out. */
const isLoose = (words: readonly Word[], at: number): boolean =>
  /^(?:done|written|made|kept|built|rebuilt|taken|given|sewn|woven|grown|driven|drawn)$/.test(words[at]!.folded) ||
  (words[at]!.folded.endsWith('ed') && !/^(?:DET|NUM|NOUN|ADJ|PROPN)$/.test(words[at + 1]?.tag ?? ''));

/** A clause whose subject is a thing or a person of the company. */
function restateOwned(words: Word[], { companyName }: Subject, isOwned: boolean): Restated | null {
  const head = words[0];
  if (!head) return null;
  const verbAt = findVerb(words, 1);
  if (verbAt < 1 || verbAt > 8 || verbAt === words.length - 1) return null;
  const before = words.slice(0, verbAt);
  if (
    pointsBack.has(head.folded) ||
    before.some(({ folded }) => folded === 'who' || folded === 'which' || folded === 'that')
  )
    return null;
  const verb = words[verbAt]!;
  if (verb.text !== verb.folded || (verb.tag === 'VERB' && !looksFinite.test(verb.folded) && !isBaseVerb(verb.folded)))
    return null;
  if (before.some((word) => /[,:(]/.test(word.gap)) || isLoose(words, verbAt)) return null;
  if (!before.some(({ tag, folded }) => tag === 'NOUN' || (tag === 'PROPN' && isEnglishWord(folded)))) return null;
  if (before.some(({ folded }) => pointsBack.has(folded) || notOwned.has(folded))) return null;
  if (/^(?:VERB|ADP|SCONJ|PRON|AUX)$/.test(head.tag) && !owned.has(head.folded) && head.folded !== 'its') return null;
  const its = words.map((word) => (word.folded === 'its' ? with_(word, 'your') : word));
  const rest = joinWords(its.slice(1));
  if (isOwned) return { clause: `your ${joinWords(its)}`, words, kind: 'your' };
  if (/^(?:its|their)$/.test(head.folded)) return { clause: `your ${rest}`, words: words.slice(1), kind: 'your' };
  const said = lowerStart(head.text);
  const noun = before.findLast(({ tag }) => tag === 'NOUN')?.folded ?? '';
  const isPlain = owned.has(head.folded) || owned.has(noun);
  const isBare =
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(head.tag) &&
    !/^(?:most|about|around|only|all|more|some|two|three)$/.test(head.folded);
  if (head.folded === 'the' && isPlain) return { clause: `your ${rest}`, words: words.slice(1), kind: 'your' };
  const end = before.findIndex(({ tag }, at) => at > 0 && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tag));
  const needsArticle = !readsAlone(joinWords(end < 0 ? before : before.slice(0, end)));
  if (isBare && (isPlain || needsArticle) && said[0] === said[0]!.toLowerCase())
    return { clause: `your ${joinWords([with_(head, said), ...its.slice(1)])}`, words, kind: 'your' };
  return { clause: `at ${companyName}, ${joinWords([with_(head, said), ...its.slice(1)])}`, words, kind: 'at' };
}

/** Verbs that go on with a preposition. */
const specialising = /^(?:speciali[sz]e|work|focus|deal|cater|invest|operate|trade)$/;
const firmLike =
  /(?:er|or|ist|firm|company|group|agency|shop|practice|charity|school|museum|bakery|studio|museum|clinic|library|resort|hotel|workshop|yard|mill|farm|lab|laboratory|club|council|university|institute|brewery|factory|railway|station|marketplace|nursery|sawmill|bank|union|co-op|cooperative|startup|start-up|business|district|municipality|college|airline|arena|broker|foundry|quarry|winery|dairy|marina|estate|house|homes)$/;

const counted =
  /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundreds|dozens)$/;

/** Whether a word may begin the object of a participle; "ordering app", "reporting firm" are nouns. */
const takesObject = (next: Word, after: Word | undefined): boolean =>
  next.tag !== 'NOUN' ||
  /[^s]s$/.test(next.folded) ||
  readsAlone(next.folded) ||
  /^(?:and|or)$/.test(after?.folded ?? '') ||
  /,/.test(after?.gap ?? '');

/** "Gluten-free bakery supplying 230 supermarkets", "Farm insurer that backs …", "180 vans, all with solar panels". */
function restateFragment(words: Word[], subject: Subject): Restated | null {
  for (let at = 1; at < Math.min(words.length - 2, 8); at += 1) {
    const word = words[at]!;
    if (/[,;:(]/.test(word.gap)) break;
    const base = fromGerund(word.folded);
    const before = words[at - 1]!;
    const isOpen = !preposition.test(words[at + 1]!.folded) || specialising.test(base ?? '');
    if (
      base &&
      /^(?:NOUN|PROPN)$/.test(before.tag) &&
      !/^(?:and|or)$/.test(words[at + 1]!.folded) &&
      isOpen &&
      takesObject(words[at + 1]!, words[at + 2])
    ) {
      const rest = words.slice(at);
      const verbs = rest.map((one, place) => {
        const joined = place > 0 && rest[place - 1]!.folded === 'and' ? fromGerund(one.folded) : null;
        if (place === 0) return with_(one, base);
        if (joined && one.tag === 'VERB') return with_(one, joined);
        return one.folded === 'its' ? with_(one, 'your') : one;
      });
      return { clause: `you ${joinWords(verbs)}`, words: verbs, kind: 'you' };
    }
    const after = words[at + 1]!;
    if (/^(?:that|which|who)$/.test(word.folded) && secondPerson(after.folded) && !finite.test(after.folded))
      return you(words.slice(at + 1), 0);
  }
  const head = words[0]!;
  if (!counted.test(head.folded)) return describeFirm(words, subject);
  if (findVerb(words, 1) >= 0 || words[1]?.tag === 'VERB') return null;
  if (!words.slice(1).some(({ tag }) => tag === 'NOUN') || /^\s?%/.test(words[1]?.gap ?? '')) return null;
  // "8,200 shops order at least weekly"
  if (
    words.some(
      (word, at) =>
        at > 1 && word.gap === ' ' && /[^s]s$|^people$/.test(words[at - 1]!.folded) && isBaseVerb(word.folded),
    )
  )
    return null;
  const said = joinWords([with_(head, lowerStart(head.text)), ...words.slice(1)]);
  const items = said.split(', ');
  const plain = items.filter((item, at) => at === 0 || counted.test(item.split(/[\s-]/)[0]!));
  const list = plain.length > 1 && !/ and /.test(said) ? `${plain.slice(0, -1).join(', ')} and ${plain.at(-1)}` : said;
  return { clause: `you have ${list}`, words, kind: 'have' };
}

/** Whether nothing in it may be a verb of its own: "brake hoses for truck makers", but not "samples travel by courier". */
const isNominal = (words: readonly Word[]): boolean =>
  !words.some((word, at) => {
    if (at === 0) return secondPerson(word.folded) !== null && words[1]?.tag === 'NOUN' && !/-/.test(words[1].gap);
    if (/[:(]/.test(word.gap) || word.tag === 'AUX' || finite.test(word.folded)) return true;
    if (isBaseVerb(word.folded) && isPlural(words[at - 1]!)) return true;
    return word.tag === 'VERB' && !word.folded.endsWith('ing') && !isParticiple(words, at);
  });

/** "Beach resort on Koh Lanta": what the company is. */
function describeFirm(words: Word[], { companyName }: Subject): Restated | null {
  const end = words.findIndex(
    ({ tag, gap }, at) => at > 0 && (!/^(?:NOUN|ADJ|PROPN)$/.test(tag) || !/^[ -]$/.test(gap)),
  );
  const named = end < 0 ? words : words.slice(0, end);
  const last = named.at(-1)!;
  if (last.tag === 'NOUN' && !firmLike.test(last.folded) && readsAlone(joinWords(named)) && isNominal(words))
    return {
      clause: `${companyName} is about ${joinWords([with_(words[0]!, lowerStart(words[0]!.text)), ...words.slice(1)])}`,
      words,
      kind: 'is',
    };
  if (last.tag !== 'NOUN' || !firmLike.test(last.folded) || findVerb(words, named.length) >= 0) return null;
  if (words.some(({ gap }, at) => at > 0 && /[,:;(]/.test(gap)) || words[0]!.tag === 'DET') return null;
  const first = words[0]!;
  const start = first.tag === 'ADJ' ? lowerAdjective(first.text) : lowerStart(first.text);
  const article = /^(?:[aeio]|u(?!ni|se|ti)|hono|hour)/i.test(start) ? 'an' : 'a';
  const said = joinWords([with_(first, start), ...words.slice(1)]);
  return { clause: `${companyName} is ${article} ${said}`, words, kind: 'is' };
}

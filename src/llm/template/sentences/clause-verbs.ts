import { isEnglishWord } from '../../../guardrails/document/word-lists.ts';
import { readsAlone } from '../english-topic.ts';
import { joinWords, type Word } from './read-document.ts';
import { isBaseVerb, secondPerson } from './verbs.ts';

export const finite = /^(?:is|are|was|were|has|have|does|do|can|will|must|may)$/;

/** "Bags weighed at purchase", "fish sauce made in Ipoh": a participle after its noun. */
export const isParticiple = (words: readonly Word[], at: number): boolean =>
  /^(?:named|called|dated|known|embedded|based|led)$/.test(words[at]!.folded) ||
  words[at + 1]?.gap === '-' ||
  words[at]!.gap === '-' ||
  (/(?:ed|made|grown|sold|built|kept|held|run|read|sent|woven|given|led)$/.test(words[at]!.folded) &&
    /^(?:by|in|on|at|to|from|with|for|as|under|through|into|per|between|once|twice|every)$/.test(
      words[at + 1]?.folded ?? 'by',
    ));

const isNominal = (word: Word | undefined): boolean => word?.tag === 'NOUN' || word?.tag === 'PROPN';
const endsPlural = (folded: string): boolean => /[^su]s$/.test(folded) && !/(?:onics|mics|tics|[sx]is)$/.test(folded);

/** "Crews", but not "logistics" or "children's". */
export const isPlural = (word: Word): boolean => isNominal(word) && !word.isPossessive && endsPlural(word.folded);

/** Plurals that stand before the noun of a compound: "sales report templates". */
const ofCompounds =
  /^(?:sales|goods|sports|customs|savings|operations|systems|communications|arms|news|means|series|sciences|arts|games|esports|claims|parts|accounts|events|assets|materials)$/;
const plurals = /^(?:people|children|women|men|staff|crew|half|most|all|some|many|both|others)$/;

/** Whether a noun phrase that ends here is one of several, and no other noun goes on with it. */
export const isWholePlural = (word: Word): boolean => isPlural(word) && !ofCompounds.test(word.folded);

const isMany = (word: Word): boolean => isWholePlural(word) || plurals.test(word.folded);

/** Where a clause ends: at a mark, and before what begins one of its own. */
const opensClause = ({ gap, folded, tag }: Word): boolean =>
  /[,;:()–—]/.test(gap) ||
  (tag === 'SCONJ' && /^(?:as|after|before|since|until|so|although|though|unless|once)$/.test(folded)) ||
  /^(?:who|which|that|while|where|when|whose|what|because|if|whether|but|yet)$/.test(folded);

const prepositions = /^(?:for|like|than|including)$/;

/** "A restored barn", "fruit and frozen vegetables": a participle before its noun, with no subject before it. */
const isBeforeNoun = (words: readonly Word[], at: number): boolean =>
  /(?:ed|n)$/.test(words[at]!.folded) &&
  /^(?:NOUN|ADJ)$/.test(words[at + 1]?.tag ?? '') &&
  !/^(?:NOUN|PROPN|PRON|ADV)$/.test(words[at - 1]?.tag ?? 'NOUN');

/** A verb that cannot be a noun of its clause. */
function isCertain(words: readonly Word[], at: number, from: number, to: number): boolean {
  const { tag, folded, gap, text } = words[at]!;
  const before = at > from ? words[at - 1] : undefined;
  if (finite.test(folded)) return text === folded || /^(?:is|are|was|were|has|have|does)$/.test(folded);
  // "Lift Norden maintains": a base form opens no statement.
  if (at === from && isBaseVerb(folded)) return false;
  if (tag !== 'VERB' || folded.endsWith('ing') || before?.folded === 'to' || isParticiple(words, at)) return false;
  if (gap === '-' || (at > 0 && text !== folded) || isBeforeNoun(words, at)) return false;
  // "Bronze dies": with nothing after it, a verb is one where it has a subject with an article.
  if (at + 1 === to && !/ed$/.test(folded) && !/^(?:DET|PRON)$/.test(words[from]!.tag)) return false;
  // "Seven boroughs", "for pump makers": a noun after what opens its phrase.
  if (before?.tag === 'NUM') return isBaseVerb(folded);
  if (before?.tag === 'ADJ') return startsObject(words[at + 1]);
  return !/^(?:DET|ADP)$/.test(before?.tag ?? '') && !prepositions.test(before?.folded ?? '');
}

/** What begins an object or an adverbial, and never the rest of a compound. */
const startsObject = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:DET|NUM|PRON|PART)$/.test(word.tag) || /^(?:about|around|over|up|out)$/.test(word.folded));

/** Whether a verb may be followed by it: no object, or one that English takes without an article where it has none. */
function takesObject(words: readonly Word[], from: number, to: number): boolean {
  let end = from;
  while (end < to && /^(?:NOUN|ADJ|PROPN|X)$/.test(words[end]!.tag) && (end === from || joins(words[end]!))) end += 1;
  const object = words.slice(from, end);
  if (/^(?:half|most|some|part)$/.test(words[from]?.folded ?? '')) return true;
  const isBare = object.length > 0 && isNominal(object.at(-1)) && !/^(?:CCONJ|PART)$/.test(words[end]?.tag ?? '');
  return !isBare || object.at(-1)!.text !== object.at(-1)!.folded || readsAlone(joinWords(object));
}

interface SubjectRead {
  /** Place after its last word. */
  end: number;
  isPlural: boolean;
  /** Whether what follows may be its verb even where it could be a noun. */
  isWhole: boolean;
}

const opensPhrase = ({ tag, folded }: Word): boolean => tag === 'DET' || /^(?:its|their|our|one|1)$/.test(folded);
const isCapital = ({ text, folded }: Word): boolean => text !== folded && /^\p{Lu}/u.test(text);
const inPhrase = (word: Word): boolean => /^(?:NOUN|PROPN|ADJ|NUM|DET|X|ADV)$/.test(word.tag) || isCapital(word);
const joins = ({ gap }: Word): boolean => gap === ' ' || gap === '-' || gap === "'" || gap === '’';

/** The places at which the subject of a clause may end: its noun phrase, and that with each phrase that hangs on it. */
function* subjectsOf(words: readonly Word[], from: number, to: number): Generator<SubjectRead> {
  const opens = words[from]!;
  if (opens.tag === 'ADP') {
    // "In autumn the cooperative opens its books"
    const subject = words.findIndex(
      (word, at) => at > from + 1 && at < to && opensPhrase(word) && isNominal(words[at - 1]),
    );
    if (subject > 0) yield* subjectsOf(words, subject, to);
    return;
  }
  const isOpened = opensPhrase(opens);
  let head = -1;
  let inTail = false;
  let isJoined = false;
  let tailOpens = -1;
  const manyAt = (at: number): boolean => isMany(words[at]!) || isJoined || isCountOfAll(words, from, at);
  for (let at = from; at < to; at += 1) {
    const word = words[at]!;
    if (word.tag === 'ADP') {
      if (head < 0) return;
      inTail = true;
      tailOpens = at + 1;
      continue;
    }
    if (/^(?:and|or)$/.test(word.folded) && head >= 0 && !inTail) {
      isJoined = isMany(words[head]!) || isName(words, from, head);
      continue;
    }
    const isGerund = at === from && word.folded.endsWith('ing');
    if (!inPhrase(word) && !isGerund && !/^(?:its|their|our)$/.test(word.folded)) return;
    if (!inTail) {
      if (
        !isGerund &&
        !isNominal(word) &&
        !plurals.test(word.folded) &&
        !isCapital(word) &&
        !isCountOfAll(words, from, at)
      )
        continue;
      head = at;
      const many = manyAt(at);
      const named = isName(words, from, at);
      yield { end: at + 1, isPlural: many && !named, isWhole: many || isOpened || named || isGerund };
      if (many && (named || plurals.test(word.folded))) yield { end: at + 1, isPlural: named, isWhole: true };
      continue;
    }
    const first = words[tailOpens]!;
    const closes =
      isMany(word) ||
      word.tag === 'NUM' ||
      (word.tag === 'PROPN' && word.text !== word.folded) ||
      (isNominal(word) && first.tag === 'DET');
    if (closes)
      yield { end: at + 1, isPlural: manyAt(head), isWhole: isOpened || manyAt(head) || isName(words, from, head) };
  }
}

/** "All seven", "the other two": a number that stands for what it counts. */
const isCountOfAll = (words: readonly Word[], from: number, at: number): boolean =>
  words[at]!.tag === 'NUM' && at > from && /^(?:all|both|other)$/.test(words[at - 1]!.folded);

/** "Larkrise Violins", "Trollskog": capitals up to here, and not only that of a sentence's first word. */
const isName = (words: readonly Word[], from: number, at: number): boolean =>
  isCapital(words[from]!) &&
  words.slice(from, at + 1).every((word) => isCapital(word) || word.tag === 'NUM') &&
  (at > from || !isEnglishWord(words[at]!.folded));

/** The main verb of a clause in which none is certain: what a complete subject of its number is followed by. */
function readVerb(words: readonly Word[], from: number, to: number): number {
  for (const { end, isPlural: many, isWhole } of subjectsOf(words, from, to)) {
    const word = words[end];
    const next = words[end + 1];
    // A verb is written small.
    if (word === undefined || end >= to || word.gap !== ' ' || word.text !== word.folded || next?.gap === '-') continue;
    // "When the pass closes": alone, a form in -s is a verb behind an article.
    if (end + 1 >= to && (many || words[from]!.tag !== 'DET')) continue;
    if (!/^(?:NOUN|VERB|ADJ|ADV)$/.test(word.tag) || word.isPossessive) continue;
    const isOne = words[from]!.tag !== 'NUM' || opensPhrase(words[from]!);
    if (!(isWhole || (isOne && startsObject(next))) || !takesObject(words, end + 1, to)) continue;
    // "Meters read by hand": a participle that looks like its base form.
    if (/^(?:read|run|put|set|cut)$/.test(word.folded) && next?.folded === 'by') continue;
    if (many ? isBaseVerb(word.folded) : isThirdPerson(word.folded, next, words[from]!)) return end;
  }
  return -1;
}

/** A verb of the list; after an article or a name, any word in -s that an object follows: "the choir sings six services". */
const isThirdPerson = (folded: string, next: Word | undefined, opens: Word): boolean =>
  secondPerson(folded) !== null ||
  (endsPlural(folded) && opensPhrase(opens) && startsObject(next)) ||
  (endsPlural(folded) && isCapital(opens) && next !== undefined && next.tag !== 'ADP');

/** "Roasts on two drum machines", "designs flat-pack furniture": a clause without its subject. */
function opensWithVerb(words: readonly Word[], from: number, to: number): boolean {
  const [word, next] = [words[from]!, words[from + 1]];
  if (secondPerson(word.folded) === null || next === undefined || from + 1 >= to || next.gap !== ' ') return false;
  if (next.tag === 'CCONJ') return secondPerson(words[from + 2]?.folded ?? '') !== null;
  return word.tag === 'VERB' || !/^(?:ADP|VERB|AUX)$/.test(next.tag);
}

/** "Agents who carry cash": the verb of a relative clause that has no other subject. */
const isRelative = (words: readonly Word[], from: number): boolean =>
  /^(?:who|which|that)$/.test(words[from]!.folded) &&
  words[from + 1] !== undefined &&
  (isBaseVerb(words[from + 1]!.folded) || secondPerson(words[from + 1]!.folded) !== null);

/** The first verb that is certain; an auxiliary before a word that may be a noun of its subject: "test benches are". */
function certainVerb(words: readonly Word[], from: number, to: number): number {
  let first = -1;
  for (let at = from; at < to; at += 1) {
    if (first >= 0 && words[at]!.tag === 'CCONJ') return first;
    if (!isCertain(words, at, from, to)) continue;
    if (finite.test(words[at]!.folded)) return at;
    if (first < 0) first = at;
  }
  return first;
}

function verbsOfClause(words: readonly Word[], from: number, to: number): number[] {
  // "Boats book by radio and crews record faults": a second clause behind a conjunction has a subject and a verb.
  for (let at = from + 2; at + 2 < to; at += 1) {
    if (!/^(?:and|but)$/.test(words[at]!.folded) || readVerb(words, at + 1, to) < 0) continue;
    const before = verbsOfClause(words, from, at);
    if (before.length > 0) return [...before, ...verbsOfClause(words, at + 1, to)];
  }
  if (isRelative(words, from)) return [from + 1];
  const named = verbOfName(words, from, to);
  if (named >= 0) return [named, ...sharingVerbs(words, named, to)];
  // "The firm supplies three carmakers and is moving": what stands before "and" has a verb of its own.
  const joint = words.findIndex(({ folded }, at) => at > from && at < to && /^(?:and|but)$/.test(folded));
  const first = joint < 0 ? -1 : certainVerb(words, from, joint);
  const before = joint < 0 || first >= 0 ? -1 : uncertainVerb(words, from, joint);
  if (before >= 0) return [before, ...sharingVerbs(words, before, to), ...later(certainVerb(words, joint + 1, to))];
  const main = certainVerb(words, from, to);
  const plain = uncertainVerb(words, from, to);
  // "Trucks book a window through the terminal's own app": right behind a plural, a base form comes before what follows.
  const isFirst =
    plain > from &&
    plain < main &&
    !finite.test(words[main]!.folded) &&
    (isWholePlural(words[plain - 1]!) || (isBaseVerb(words[plain]!.folded) && endsPlural(words[main]!.folded)));
  const read = main >= 0 && !isFirst ? main : plain;
  return read < 0 ? [] : [read, ...sharingVerbs(words, read, to)];
}

const later = (verb: number): number[] => (verb < 0 ? [] : [verb]);

/** The verb of a clause or a part of one in which none is certain; -1 without one. */
const uncertainVerb = (words: readonly Word[], from: number, to: number): number =>
  opensWithVerb(words, from, to) ? from : readVerb(words, from, to);

/** "Morioka Spring Works winds precision springs": the word in -s behind a name of several words, unless "is" follows. */
function verbOfName(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && (isCapital(words[at]!) || words[at]!.tag === 'NUM') && joins(words[at + 1] ?? words[at]!)) at += 1;
  // "Tornillería del Bajío cold-forges bolts"
  if (at - from > 1 && words[at + 1]?.gap === '-' && at + 2 < to) at += 1;
  const [word, next] = [words[at], words[at + 1]];
  if (
    at - from < 2 ||
    opensPhrase(words[from]!) ||
    word === undefined ||
    next === undefined ||
    at + 1 >= to ||
    isCapital(word)
  )
    return -1;
  if (!endsPlural(word.folded) || next.tag === 'ADP' || next.gap !== ' ') return -1;
  return words.slice(at + 1, to).some(({ folded }) => finite.test(folded)) ? -1 : at;
}

/** "Makes and repairs violins", "tests every lot and scores it": further verbs in the third person behind "and". */
function sharingVerbs(words: readonly Word[], verb: number, to: number): number[] {
  if (!/(?:s|ed)$/.test(words[verb]!.folded)) return [];
  const found: number[] = [];
  for (let at = verb + 2; at + 1 < to; at += 1) {
    const isSharing =
      /^(?:and|or|then|also)$/.test(words[at - 1]!.folded) &&
      secondPerson(words[at]!.folded) !== null &&
      words[at]!.text === words[at]!.folded &&
      (at === verb + 2 || startsObject(words[at + 1]) || words[at]!.tag === 'VERB');
    if (isSharing) found.push(at);
  }
  return found;
}

/** Where the verbs with their persons stand in the clauses of a sentence. Each clause has one, and more where they share a subject. */
export function finiteVerbs(words: readonly Word[]): Set<number> {
  const found = new Set<number>();
  let start = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (at < words.length && !opensClause(words[at]!)) continue;
    // "Three ships, one of them electric, serve 12 islands": the verb behind what was put in.
    if (found.size === 0 && start > 0 && isBaseVerb(words[start]!.folded) && startsObject(words[start + 1]))
      found.add(start);
    for (const verb of verbsOfClause(words, withoutConjunction(words, start, at), at)) found.add(verb);
    start = at;
  }
  return found;
}

const withoutConjunction = (words: readonly Word[], from: number, to: number): number =>
  from + 1 < to &&
  (words[from]!.tag === 'CCONJ' ||
    (opensClause({ ...words[from]!, gap: ' ' }) && !/^(?:who|which|that)$/.test(words[from]!.folded)))
    ? from + 1
    : from;

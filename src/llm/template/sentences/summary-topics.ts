import { cleanPhrase, isHostile } from '../clean-field.ts';
import { finiteVerbs, isWholePlural } from './clause-verbs.ts';
import { lowerStart } from './lower-start.ts';
import { joinWords, readSentences, type Word } from './read-document.ts';
import { fromGerund, isBaseVerb } from './verbs.ts';

/** Adjectives that count, compare or point: with them a phrase says how many or which, not what. */
const ofNumber =
  /^(?:other|same|such|own|several|many|few|more|most|less|last|next|first|second|third|whole|cubic|square)$/;

/** Adverbs, which stand before a noun only by chance. Others that the tagger finds there are adjectives. */
const adverb =
  /(?:ly|wards|where|times)$|^(?:now|also|about|around|only|just|still|once|twice|then|there|here|ago|ahead|almost|not|too|very|so|as|up|out|off|away|back|together|alone|later|else|never|always|often|again|yet|even|well|far|over|down|in|on|half|between|home|apart|aside|today|soon|already|ever|rather|instead|else|both|either|no|all|per)$/;

/** Nouns that count something else. */
const measure =
  /^(?:days|weeks|months|years|hours|minutes|seconds|times|seasons|metres|miles|tonnes|tons|litres|liters|kilos|hectares|acres|percent)$/;

const isNoun = (word: Word | undefined): boolean => /^(?:NOUN|ADJ|X|VERB)$/.test(word?.tag ?? '');
const isGerund = ({ tag, folded }: Word): boolean => tag === 'VERB' && folded.endsWith('ing');

/** Forms that are participles where no clause has them for its verb. */
const participle = /(?:ed|ing|wn|orn)$|^(?:frozen|broken|driven|given|woven|written|chosen|spoken|taken|proven)$/;

/** "Pooled contracts", "operating theatres": a participle before its noun, and none that has an object or an agent. */
function isModifier(words: readonly Word[], at: number, verbs: ReadonlySet<number>): boolean {
  const before = words[at - 1];
  const { folded, gap } = words[at]!;
  if (gap === '-' || (verbs.has(at - 1) && before?.tag !== 'AUX')) return true;
  if (!folded.endsWith('ing'))
    return before === undefined || /[,;:]/.test(gap) || !/^(?:NOUN|PROPN|AUX|PART)$/.test(before.tag);
  if (before === undefined || gap.includes(',')) return false;
  if (/[;:]/.test(gap)) return true;
  // "Making wool rugs and weaving belts": a second gerund with its object.
  if (before.tag === 'CCONJ') return !words.slice(0, at).some(isGerund);
  if (/^(?:of|by|without|in|for)$/.test(before.folded)) return fromGerund(folded) === null;
  // "Small-group walking holidays": what is joined before it is no subject.
  const isJoined = before.gap === '-' && /^(?:ADJ|NUM)$/.test(words[at - 2]?.tag ?? '');
  return (
    isJoined ||
    before.folded === 'has' ||
    !/^(?:NOUN|PROPN|AUX|PRON|ADV|X)$/.test(before.tag) ||
    /^\d/.test(before.text)
  );
}

/** Verbs after which "to" leads to somebody: "sells malt to craft breweries". */
const givesTo =
  /^(?:sell|sells|selling|sold|lend|lends|lending|lent|suppl\w+|rents?|leas\w+|deliver\w*|ships?|export\w*|offers?|cater\w*|runs|provid\w+|licences)$/;
const modal = /^(?:not|can|could|will|would|shall|should|may|might|must|do|does|did|to)$/;

/** A noun that the tagger took for a verb: it is not the one of its clause, and no verb leads to it. */
function isMistaken(words: readonly Word[], at: number): boolean {
  const before = words.slice(0, at).findLast(({ tag }) => tag !== 'ADV');
  if (before === undefined) return true;
  if (before.folded === 'to')
    return !isBaseVerb(words[at]!.folded) || words.slice(0, at).some(({ folded }) => givesTo.test(folded));
  return !modal.test(before.folded) && before.tag !== 'PRON' && !isWholePlural(before);
}

/** Whether a word tagged a verb, which no clause has for its own, is a part of a phrase that names things. */
function isNominal(words: readonly Word[], at: number, verbs: ReadonlySet<number>): boolean {
  const { folded } = words[at]!;
  if (participle.test(folded)) return isNoun(words[at + 1]) && isModifier(words, at, verbs);
  return (isNoun(words[at + 1]) || /[^s]s$/.test(folded)) && isMistaken(words, at);
}

/** "A yard in Viareggio building sailing yachts": a participle after a name or "is", whatever its tag. */
const opensAfterName = (words: readonly Word[], at: number): boolean =>
  words[at]!.gap === ' ' && /^(?:PROPN|AUX)$/.test(words[at - 1]?.tag ?? '') && fromGerund(words[at]!.folded) !== null;

/** A part of a phrase that names things, as it is written in the middle of a sentence. */
function isPart(words: readonly Word[], at: number, verbs: ReadonlySet<number>): boolean {
  const { tag, text, folded, gap, isPossessive } = words[at]!;
  if (text !== text.toLowerCase() || isPossessive || !/^\p{L}/u.test(text) || opensAfterName(words, at)) return false;
  // "Door-to-door trips": what is joined stands together, whatever its parts are.
  if (gap === '-' || words[at + 1]?.gap === '-') return true;
  if (ofNumber.test(folded)) return false;
  if (tag === 'VERB') return isNominal(words, at, verbs);
  // "Offshore wind contractors": the tagger takes some adjectives for adverbs.
  return /^(?:NOUN|ADJ|PROPN|X)$/.test(tag) || (tag === 'ADV' && !adverb.test(folded) && isNoun(words[at + 1]));
}

/** "200-litre batches": what is joined to a word outside of the run is left out with it. */
function wholeFrom(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at <= to && words[at]!.gap === '-') at += 1;
  return at;
}

/** Runs of words that stand together and name something, with no verb of their clause among them. */
function phrasesOf(words: readonly Word[]): Word[][] {
  const verbs = finiteVerbs(words);
  const isInner = (at: number): boolean => at < words.length && !verbs.has(at) && isPart(words, at, verbs);
  const runs: Word[][] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isInner(at)) continue;
    const from = at;
    while (isInner(at + 1) && /^[ -]$/.test(words[at + 1]!.gap)) at += 1;
    runs.push(withoutVerb(words.slice(wholeFrom(words, from, at), at + 1), words[from - 1]));
  }
  return runs;
}

/** "Weaves silk scarves": behind a name, a conjunction or a mark, a first word in -s is a verb more often than a noun. */
const withoutVerb = (run: Word[], before: Word | undefined): Word[] =>
  run.length > 2 &&
  isWholePlural(run[0]!) &&
  (before === undefined || /^(?:PROPN|CCONJ)$/.test(before.tag) || run[0]!.gap !== ' ')
    ? run.slice(1)
    : run;

const countWords = (run: readonly Word[]): number => run.filter(({ gap }, at) => at === 0 || gap !== '-').length;

/** Two or three words that end in a plural, and in no earlier one: after that, a phrase is whole. */
const isTopic = (run: readonly Word[]): boolean => {
  const last = run.at(-1);
  if (last === undefined) return false;
  return (
    countWords(run) >= 2 &&
    countWords(run) <= 3 &&
    /^(?:NOUN|PROPN|VERB|X)$/.test(last.tag) &&
    /[^su]s$/.test(last.folded) &&
    !measure.test(last.folded) &&
    !run.slice(0, -1).some(isWholePlural)
  );
};

/** The first word of a sentence that goes on in lower case: the capital is the sentence's. */
const sentenceStart = /((?:^|[.!?]\s+|\n))(\p{Lu}\p{Ll}+)(?=[\s-]\p{Ll})/gu;

/**
 * Topics out of an English summary, for requests without keywords: noun phrases of two or three words that end in a
 * plural, such as "walking holidays" or "dewatering pumps", which English takes without an article. Figures and names
 * are no topics, and no verb of a clause is part of one.
 */
export const summaryTopics = (summary: string): string[] =>
  readSentences(
    summary.slice(0, 1_000).replace(sentenceStart, (_, before: string, word: string) => before + lowerStart(word)),
  )
    .filter((sentence) => !isHostile(joinWords(sentence)))
    .flatMap(phrasesOf)
    .filter(isTopic)
    .map((run) => cleanPhrase(joinWords(run)))
    .filter((phrase) => phrase !== null);

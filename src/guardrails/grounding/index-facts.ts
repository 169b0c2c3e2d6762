import { mostFacts } from '../document/bounds.ts';
import { functionWords } from '../document/function-words.ts';
import { widerNouns } from '../document/quantities/noun-groups.ts';
import { type Sentence, splitSentences } from '../document/sentences.ts';
import { splitClauses } from '../document/split-clauses.ts';
import { tagWords } from '../document/tag-words.ts';
import type { Token } from '../document/tokenise.ts';
import { relationsOf } from '../document/word-relations.ts';
import { vectorOfWord } from '../document/word-vectors.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';
import { type RecordSentence, recordSentences } from '../records/record-sentences.ts';
import { isTelling } from '../statements/content-words.ts';
import { stageOf } from '../statements/degree.ts';
import { negatedTokens } from '../statements/negation.ts';
import type { Denial, Fact, FactPart } from './fact.ts';
import { modifiedNouns } from './modified-nouns.ts';
import { type TimedPart, timedParts } from './timed-parts.ts';
import { ToldFacts } from './told-facts.ts';

/** How a word of a message stands to the words of the request. */
export type Kinship = 'same' | 'synonym' | 'derived' | 'broader' | 'narrower' | 'opposite' | 'near' | 'none';

/** The lower, the stronger. */
const rank: Partial<Record<Kinship, number>> = {
  same: 0,
  synonym: 1,
  derived: 2,
  broader: 3,
  narrower: 4,
  opposite: 5,
};

/** What the request says, to be looked up by what a message says. Read once for a request. */
export interface FactIndex {
  readonly facts: readonly Fact[];
  /** Whether it says more than is read of a request (document/bounds.ts). */
  readonly isCut: boolean;
  /** Those that tell of what happens, which a statement must not turn round. */
  readonly told: ToldFacts;
  /** What of it says when something is so. */
  readonly timed: readonly TimedPart[];
  /** Stem of the request -> the facts that hold it. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Said stem -> the nearest kin of it in the request. */
  readonly kin: ReadonlyMap<string, Kin>;
  /** Folded word of a message -> its nearest kin, looked for once. */
  readonly found: Map<string, Kin>;
  readonly vectors: readonly number[];
  readonly vectorStems: readonly string[];
}

export interface Kin {
  readonly kinship: Kinship;
  /** Stem of the request. */
  readonly via: string;
  /** Cosine of the nearest word of the request where no relation is known, else 1. */
  readonly nearness: number;
}

/** Words of a request that a new word is held against; a summary of two pages has fewer. */
const mostVectors = 400;

const sentencesOf = (source: LedgerSource): RecordSentence[] =>
  source.record
    ? recordSentences(source, source.record)
    : splitSentences(source.normal, source.tokens).map((sentence) => ({ sentence, isEvidenceOnly: false }));

const verbal = /^(?:never|cannot|\p{L}+n't|stop(?:s|ped)?|ceased|quit|abandoned|dropped|avoids?|refuse[sd])$/u;
const auxiliary = /^(?:do|does|did|is|are|was|were|has|have|had|will|can|could|would|may|might|must|be|been)$/;

/** "No longer lets villas", "does not rent": what denies stands by a verb, however that is tagged. */
function deniesPredicate(tokens: readonly Token[], at: number, first: number): boolean {
  const denial = at > first ? tokens[at - 1]!.folded : '';
  if (denial === 'no') return tokens[at]!.folded === 'longer';
  return verbal.test(denial) || (denial === 'not' && at - 1 > first && auxiliary.test(tokens[at - 2]!.folded));
}

function denialsOf(
  tokens: readonly Token[],
  tags: readonly string[],
  negated: ReadonlySet<number>,
  { from: first, to: last }: Sentence,
): Denial[] {
  const hasContent = (token: Token): boolean => isTelling(token) && !negated.has(token.index);
  const isAll = !tokens.slice(first, last).some(hasContent);
  return [...negated]
    .filter((at) => !negated.has(at - 1))
    .map((from): Denial => {
      let to = from;
      while (negated.has(to)) to += 1;
      const within = tokens.slice(from, to);
      const isVerb = ({ index, word }: Token): boolean => tags[index] === 'VERB' && !word.isFunctionWord;
      return {
        from,
        to,
        tokens: within.filter((token) => isTelling(token) && token.folded !== 'longer'),
        isPredicate: deniesPredicate(tokens, from, first) || within.some(isVerb),
        isAll,
      };
    });
}

/** Where a fact tells of what happens, not what is called or asked for. */
const tells = ({ source, isEvidenceOnly }: Fact): boolean =>
  !isEvidenceOnly &&
  (source.from !== undefined ||
    /^\/(?:company_context\/(?:summary|facts)|lead\/facts|sender\/facts)/.test(source.pointer));

/** Reads the sentences of a request; `known` are all that its words answer to, other forms of names included. */
export function indexFacts(sources: readonly LedgerSource[], known: Iterable<string>): FactIndex {
  let left = mostFacts;
  let isCut = false;
  const facts = sources.flatMap((source) => {
    const tags = tagWords(source.tokens);
    const sentences = sentencesOf(source);
    isCut ||= sentences.length > left;
    const read = sentences.slice(0, left);
    left -= read.length;
    return read.map(({ sentence, isEvidenceOnly }): Fact => {
      const stems = new Map<string, number>();
      for (let at = sentence.from; at < sentence.to; at += 1) {
        const { stem } = source.tokens[at]!;
        if (!stems.has(stem)) stems.set(stem, at);
      }
      const text = source.normal.folded.slice(sentence.start, sentence.end);
      if (isEvidenceOnly)
        return {
          source,
          sentence,
          text,
          stems,
          negated: new Set(),
          denials: [],
          modified: [],
          parts: [],
          isEvidenceOnly,
        };
      const negated = negatedTokens(source.tokens, sentence.from, sentence.to);
      const parts = splitClauses(source.normal, source.tokens, tags, sentence).map(
        ({ from, to, text: said }): FactPart => ({
          from,
          to,
          stage: stageOf(said),
          stems: new Set(source.tokens.slice(from, to).map(({ stem }) => stem)),
        }),
      );
      const denials = denialsOf(source.tokens, tags, negated, sentence);
      const modified = modifiedNouns(source.tokens, tags, sentence.from, sentence.to);
      return { source, sentence, text, stems, negated, denials, modified, parts, isEvidenceOnly };
    });
  });
  const holders = new Map<string, number[]>();
  for (const [at, { stems }] of facts.entries())
    for (const stem of stems.keys()) {
      const known = holders.get(stem);
      if (known) known.push(at);
      else holders.set(stem, [at]);
    }
  const kin = new Map<string, Kin>();
  const put = (stem: string, own: Kin): void => {
    const known = kin.get(stem);
    if (!known || rank[known.kinship]! > rank[own.kinship]!) kin.set(stem, own);
  };
  const putAll = (stems: readonly string[], kinship: Kinship, via: string): void => {
    const own: Kin = { kinship, via, nearness: 1 };
    for (const stem of stems) put(stem, own);
  };
  const vectors: number[] = [];
  const vectorStems: string[] = [];
  const seen = new Set<string>();
  for (const { source, stems } of facts)
    for (const [stem, at] of stems) {
      const { folded, word } = source.tokens[at]!;
      if (seen.has(stem) || functionWords.has(folded)) continue;
      seen.add(stem);
      const relations = relationsOf(stem);
      putAll(relations.synonyms, 'synonym', stem);
      putAll(relations.derived, 'derived', stem);
      putAll(relations.broader, 'broader', stem);
      putAll(widerNouns(stem), 'broader', stem);
      putAll(relations.opposites, 'opposite', stem);
      const vector = vectorOfWord(word);
      if (vector !== undefined && vectors.length < mostVectors) {
        vectors.push(vector);
        vectorStems.push(stem);
      }
    }
  for (const stem of known) put(stem, { kinship: 'same', via: stem, nearness: 1 });
  return {
    facts,
    isCut,
    told: new ToldFacts(facts.filter(tells)),
    timed: timedParts(facts.filter((fact) => !fact.isEvidenceOnly)),
    holders,
    kin,
    found: new Map(),
    vectors,
    vectorStems,
  };
}

import { nounsLike } from '../document/quantities/noun-groups.ts';
import { stemWord } from '../document/stem-word.ts';
import type { Token } from '../document/tokenise.ts';
import { relationsOf } from '../document/word-relations.ts';
import { dimensions, relatedness, vectorOfWord } from '../document/word-vectors.ts';
import type { Fact } from './fact.ts';
import type { FactIndex, Kin, Kinship } from './index-facts.ts';

/** How far a word of each kinship is covered by the request: 0..1. */
const cover: Record<Kinship, number> = {
  same: 1,
  synonym: 0.9,
  derived: 0.9,
  broader: 0.8,
  narrower: 0.5,
  near: 0.35,
  opposite: 0.3,
  none: 0,
};
/** How telling a word is, 0.3..1: rarer words say more. */
export function weightOf(token: Token): number {
  const vector = vectorOfWord(token.word);
  if (vector === undefined) return 1;
  return Math.min(1, 0.3 + Math.log10(1 + vector / dimensions / 100) / 3.5);
}

/** Cosine from which on a word counts as near another. */
const nearEnough = 0.5;

/** The nearest kin of a word in the request. */
function kinOf(token: Token, index: FactIndex): Kin {
  const known = index.found.get(token.folded);
  if (known !== undefined) return known;
  const found = findKin(token, index);
  index.found.set(token.folded, found);
  return found;
}

function findKin(token: Token, index: FactIndex): Kin {
  const known = index.kin.get(token.stem);
  if (known && known.kinship !== 'opposite') return known;
  const relations = relationsOf(token.stem);
  const find = (stems: readonly string[], kinship: Kinship): Kin | undefined => {
    const via = stems.find((one) => index.holders.has(one));
    return via === undefined ? undefined : { kinship, via, nearness: 1 };
  };
  const found =
    find(relations.synonyms, 'synonym') ??
    find(nounsLike(token.stem), 'synonym') ??
    find(relations.derived, 'derived') ??
    known ??
    find(relations.opposites, 'opposite') ??
    find(relations.broader, 'narrower');
  if (found) return found;
  const vector = vectorOfWord(token.word);
  let nearness = 0;
  let via = '';
  if (vector !== undefined)
    for (const [at, other] of index.vectors.entries()) {
      const one = relatedness(vector, [other]);
      if (one > nearness) {
        nearness = one;
        via = index.vectorStems[at]!;
      }
    }
  return nearness >= nearEnough ? { kinship: 'near', via, nearness } : { kinship: 'none', via: '', nearness };
}

export interface AlignedWord extends Kin {
  readonly token: Token;
  readonly weight: number;
}

/** How telling words are together. */
export const weigh = (words: readonly AlignedWord[]): number => words.reduce((sum, one) => sum + one.weight, 0);

/** Words of a statement against the facts of the request. Sums are of the words' weights. */
export interface Alignment {
  readonly words: readonly AlignedWord[];
  readonly total: number;
  readonly covered: number;
  /** The fact that covers most, and how much. */
  readonly best: Fact | null;
  readonly bestCover: number;
  /** How much each fact covers, in the order of the index. */
  readonly byFact: Float64Array;
}

/** "Sub-contractors" where the request has subcontractors: the kin of both halves; undefined: they are no one word. */
function joinedKin(content: readonly Token[], at: number, { holders }: FactIndex): Kin | undefined {
  const isHalf = (token: Token | undefined): token is Token => token?.gap === '-';
  const from = isHalf(content[at]) ? at - 1 : at;
  const [first, second] = [content[from], content[from + 1]];
  if (!first || !isHalf(second) || second.index !== first.index + 1) return undefined;
  const via = stemWord(first.folded + second.folded);
  return holders.has(via) ? { kinship: 'same', via, nearness: 1 } : undefined;
}

/** Words of a statement, each with its nearest kin in the request. */
export const alignWords = (content: readonly Token[], index: FactIndex): AlignedWord[] =>
  content.map((token, at) => {
    const { kinship, via, nearness } = joinedKin(content, at, index) ?? kinOf(token, index);
    return { token, weight: weightOf(token), kinship, via, nearness };
  });

export function align(content: readonly Token[], index: FactIndex): Alignment {
  const words = alignWords(content, index);
  const byFact = new Float64Array(index.facts.length);
  const touched = new Set<number>();
  let total = 0;
  let covered = 0;
  for (const { weight, kinship, via } of words) {
    const worth = weight * cover[kinship];
    total += weight;
    covered += worth;
    for (const at of index.holders.get(via) ?? []) {
      byFact[at]! += worth;
      touched.add(at);
    }
  }
  let at = -1;
  for (const place of touched) {
    const [one, most] = [byFact[place]!, byFact[at] ?? 0];
    if (one > most || (one === most && one > 0 && place < at)) at = place;
  }
  return { words, total, covered, best: index.facts[at] ?? null, bestCover: byFact[at] ?? 0, byFact };
}

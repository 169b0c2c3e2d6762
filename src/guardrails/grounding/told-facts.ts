import { computeEachOnce } from '../compute-once.ts';
import type { Token } from '../document/tokenise.ts';
import type { Fact, FactPart } from './fact.ts';
import type { ModifiedNoun } from './modified-nouns.ts';

/** A word of a message, the stem of the request that it stands for, and how telling it is. */
interface SaidWord {
  readonly token: Token;
  readonly via: string;
  readonly weight: number;
}

/** What is told of a noun, and where. */
interface ToldNoun {
  readonly fact: Fact;
  readonly noun: ModifiedNoun;
}

interface ToldPart {
  readonly fact: Fact;
  readonly part: FactPart;
}

/** Held by a word, not by a name: "Teller Electric" does not tell of anything electric. */
function isToldBy(fact: Fact, via: string, isLower: boolean): boolean {
  const at = fact.stems.get(via);
  if (at === undefined) return false;
  return at === fact.sentence.from || fact.source.tokens[at]!.shape === 'lower' || !isLower;
}

export function isDeniedBy(fact: Fact, { via }: SaidWord): boolean {
  const at = fact.stems.get(via);
  return at !== undefined && fact.negated.has(at);
}

function isAffirmedBy(fact: Fact, stem: string): boolean {
  const at = fact.stems.get(stem);
  return at !== undefined && !fact.negated.has(at);
}

/** Where a fact tells of a change, of a plan or of one part alone, its denial may be true of the rest. */
const changing =
  /\b(?:only|until|till|before|after|to be|used to|formerly|abandon\w*|instead|switched|moved|replaced|now|except|was|were|had|lost|cancelled|stopped|ended)\b/;

function tellsOfChange({ fact: { source }, part: { from, to } }: ToldPart): boolean {
  const [first, last] = [source.tokens[from], source.tokens[to - 1]];
  return to > from && changing.test(source.normal.folded.slice(first!.start, last!.end));
}

/**
 * The facts of a request that a statement may be against, found by their words: a message of many statements held
 * against a request of many facts looks at those that share a word with it.
 */
export class ToldFacts {
  /** In the order of the request. */
  readonly all: readonly Fact[];
  readonly #places = new Map<string, number[]>();
  readonly #nouns = new Map<string, ToldNoun[]>();

  constructor(all: readonly Fact[]) {
    this.all = all;
    const put = <T>(lists: Map<string, T[]>, stem: string, one: T): void => {
      const list = lists.get(stem);
      if (list) list.push(one);
      else lists.set(stem, [one]);
    };
    for (const [at, fact] of all.entries()) {
      for (const stem of fact.stems.keys()) put(this.#places, stem, at);
      for (const noun of fact.modified) if (noun.modifiers.length > 0) put(this.#nouns, noun.head.stem, { fact, noun });
    }
  }

  /** Those that have a stem. */
  holding(stem: string): readonly Fact[] {
    return (this.#places.get(stem) ?? []).map((at) => this.all[at]!);
  }

  /** Those that say something of a noun, by its stem. */
  ofNoun(stem: string): readonly ToldNoun[] {
    return this.#nouns.get(stem) ?? [];
  }

  /** The weight of the words that each of `all` has, in their order. */
  weigh(words: readonly SaidWord[]): Float64Array {
    const weights = new Float64Array(this.all.length);
    for (const { via, weight } of words) for (const at of this.#places.get(via) ?? []) weights[at]! += weight;
    return weights;
  }

  /** Whether one of them tells what a word says, and does not deny it. */
  isTold({ via, token }: SaidWord): boolean {
    return token.shape === 'lower' ? this.#isToldLower(via) : this.#isToldName(via);
  }
  readonly #isToldLower = computeEachOnce((via: string) => this.#isToldOf(via, true));
  readonly #isToldName = computeEachOnce((via: string) => this.#isToldOf(via, false));
  #isToldOf(via: string, isLower: boolean): boolean {
    return this.holding(via).some((fact) => isToldBy(fact, via, isLower) && isAffirmedBy(fact, via));
  }

  /** Whether another one than a fact has a stem, and does not deny it. */
  isAffirmedBeside(fact: Fact, stem: string): boolean {
    return this.#affirming(stem).some((other) => other !== fact);
  }
  /** Two are enough to know whether there is another. */
  readonly #affirming = computeEachOnce((stem: string) =>
    this.holding(stem)
      .filter((fact) => isAffirmedBy(fact, stem))
      .slice(0, 2),
  );

  /** Whether a part of one of them is told as a change, or as true of some alone. */
  isChanging(fact: Fact, part: FactPart): boolean {
    return this.#isChanging(fact)(part);
  }
  readonly #isChanging = computeEachOnce((fact: Fact) =>
    computeEachOnce((part: FactPart) => tellsOfChange({ fact, part })),
  );
}

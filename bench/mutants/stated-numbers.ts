import type { Base } from './mutant.ts';
import { type NumberMention, readNumbers } from './read-numbers.ts';

/** A number of the message and the one of the request that it repeats, of the same thing. */
export interface Stated {
  readonly said: NumberMention;
  readonly fact: NumberMention;
}

const isSame = (said: NumberMention, fact: NumberMention): boolean =>
  said.value === fact.value &&
  said.currency === fact.currency &&
  said.isPercent === fact.isPercent &&
  (said.currency !== '' || said.isPercent || said.stems.some((stem) => fact.stems.includes(stem)));

const cached = new WeakMap<Base, Stated[]>();

/** The numbers that the request gives and the message states of the lead; no proposed times, names or idioms. */
export function statedNumbers(base: Base): Stated[] {
  const known = cached.get(base);
  if (known) return known;
  const from = base.sentences[0]?.start ?? 0;
  const found = readNumbers(base.variant.message)
    .filter((said) => said.start >= from && !/^\s(?:line|series|model|number)\b/u.test(said.after))
    .flatMap((said): Stated[] => {
      const facts = base.facts.numbers.filter((fact) => !fact.isYear && isSame(said, fact));
      return facts.length === 1 && !said.isYear ? [{ said, fact: facts[0]! }] : [];
    });
  cached.set(base, found);
  return found;
}

const approximate =
  /\b(?:about|around|some|roughly|nearly|almost|close to|over|under|below|above|more than|less than|fewer than|up to|at least|at most|as many as|no fewer than|approximately|maybe|say|or so|between|near|nigh on|just short of|upwards of|another|other|first|last|next|these|every)\s*$/iu;

/** Whether neither message nor request rounds it, so that one more or one fewer is false. */
export const isExact = ({ said, fact }: Stated): boolean =>
  !approximate.test(said.before) &&
  !approximate.test(fact.before) &&
  !/^\s*(?:or so|or more|plus|-odd|\+)/iu.test(said.after);

/** Whether some number of the request says `value` of this noun, or of nothing in particular. */
export const isGiven = (base: Base, value: number): boolean => base.facts.values.has(value);

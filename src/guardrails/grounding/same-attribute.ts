import { attributeClasses } from '../data/attribute-classes.ts';
import type { Token } from '../document/tokenise.ts';
import { relationsOf } from '../document/word-relations.ts';
import { relatedness, vectorOf } from '../document/word-vectors.ts';

/** Folded word -> its classes, each with the place of its group of synonyms. */
const groupsOf = new Map<string, Map<number, number>>();
for (const [kind, groups] of attributeClasses.entries())
  for (const [group, words] of [...groups.matchAll(/\[([^\]]+)\]/g)].entries())
    for (const word of words[1]!.split(' '))
      groupsOf.set(word, new Map([...(groupsOf.get(word) ?? []), [kind, group]]));

/** Cosine from which on two attributes that no list knows are taken for one. */
const nearEnough = 0.5;

/** Whether a thing can have one of two attributes alone: steel and oak. */
export function excludes(a: string, b: string): boolean {
  const others = groupsOf.get(b);
  if (others === undefined) return false;
  let isShared = false;
  for (const [kind, group] of groupsOf.get(a) ?? []) {
    if (others.get(kind) === group) return false;
    if (others.has(kind)) isShared = true;
  }
  return isShared;
}

/** Whether one attribute may stand for the other: rural and country, metal and tin. */
export function isSameAttribute(a: Token, b: Token): boolean {
  if (a.stem === b.stem) return true;
  if (excludes(a.folded, b.folded)) return false;
  const kin = [a, b].map(({ stem }) => relationsOf(stem));
  if (kin[0]!.opposites.includes(b.stem) || kin[1]!.opposites.includes(a.stem)) return false;
  for (const [at, other] of [b, a].entries()) {
    const { synonyms, derived, broader } = kin[at]!;
    if (synonyms.includes(other.stem) || derived.includes(other.stem) || broader.includes(other.stem)) return true;
  }
  const one = vectorOf(a.folded);
  const two = vectorOf(b.folded);
  return one !== undefined && two !== undefined && relatedness(one, [two]) >= nearEnough;
}

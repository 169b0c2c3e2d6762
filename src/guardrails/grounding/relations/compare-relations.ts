import type { Relation } from '../../recognizers/read-relations.ts';
import { isAlike, isOpposed } from './relation-frames.ts';

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const key of one) if (other.has(key)) count += 1;
  return count;
};

/** How far two relations speak of the same party or thing; 0 where they do not. */
function likeness(said: Relation, fact: Relation): number {
  const near = shared(said.near, fact.near);
  const wide = shared(said.wide, fact.wide);
  if (said.shape === 'noun' && fact.shape === 'noun') return near >= 1 || wide >= 2 ? 3 * near + wide : 0;
  if (said.shape === 'action') return near >= 2 ? 3 * near + wide : 0;
  return near >= 1 ? 3 * near + wide : 0;
}

/** What the facts say of a relation: the one that agrees, the one it is against, or nothing. */
export function compareRelation<Fact extends Relation>(
  said: Relation,
  facts: readonly Fact[],
): { agrees?: Fact; contradicts?: Fact } {
  let agrees: Fact | undefined;
  let contradicts: Fact | undefined;
  let most = 0;
  let against = 0;
  for (const fact of facts) {
    const like = likeness(said, fact);
    if (like === 0) continue;
    if (isAlike(said.meaning, fact.meaning)) {
      // A noun that the request has beside the same word agrees, however much of another sentence the clause repeats.
      if (said.shape === 'noun' && said.meaning === fact.meaning && shared(said.near, fact.near) > 0)
        return { agrees: fact };
      if (like > most) [agrees, most] = [fact, like];
    } else if (isOpposed(said.meaning, fact.meaning) && like > against) [contradicts, against] = [fact, like];
  }
  if (against > most) return { contradicts: contradicts! };
  return agrees === undefined ? {} : { agrees };
}

import { type AskKind, askKin } from '../data/ask-kin.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet } from './rule-set.ts';

const kinds = createRuleSet(readLexicon('en', 'ask-kinds'));

/** What a goal or an ask is for; none where its words tell nothing. A time belongs to what it is the time of. */
function askKindsOf(folded: string): AskKind[] {
  const found = kinds.first(folded).map(({ rule }) => rule.slice('ask-kinds/'.length) as AskKind);
  return found.length > 1 ? found.filter((kind) => kind !== 'time') : found;
}

/** Whether asks with known kinds are all for something else than the goal. Whatever is unknown answers it. */
export function missesGoal(goal: string, asks: readonly string[]): boolean {
  const wanted = askKindsOf(goal);
  if (wanted.length === 0 || asks.length === 0) return false;
  const near = new Set(wanted.flatMap((kind) => askKin[kind]));
  return asks.every((ask) => {
    const found = askKindsOf(ask);
    return found.length > 0 && !found.some((kind) => near.has(kind));
  });
}

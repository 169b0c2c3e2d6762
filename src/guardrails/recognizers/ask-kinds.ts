import { readEntries, readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet } from './rule-set.ts';

const kinds = createRuleSet(readLexicon('en', 'ask-kinds'));
/** Kind of goal -> the kinds of ask that come near enough to it. */
const nearOf = new Map(readEntries('en', 'ask-kinds').map(({ id, near = [id] }) => [id, near]));

/** What a goal or an ask is for; none where its words tell nothing. A time belongs to what it is the time of. */
function askKindsOf(folded: string): string[] {
  const found = kinds.first(folded).map(({ rule }) => rule.slice('ask-kinds/'.length));
  return found.length > 1 ? found.filter((kind) => kind !== 'time') : found;
}

/** Whether asks with known kinds are all for something else than the goal. Whatever is unknown answers it. */
export function missesGoal(goal: string, asks: readonly string[]): boolean {
  const wanted = askKindsOf(goal);
  if (wanted.length === 0 || asks.length === 0) return false;
  const near = new Set(wanted.flatMap((kind) => nearOf.get(kind)!));
  return asks.every((ask) => {
    const found = askKindsOf(ask);
    return found.length > 0 && !found.some((kind) => near.has(kind));
  });
}

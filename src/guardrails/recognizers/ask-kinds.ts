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

/** What asks nothing of its own beside a question: "one line is plenty", "a yes by email does it", "I'm free on Tuesday". */
const eases: ReadonlySet<string> = new Set(['reply', 'time']);

/**
 * Whether asks with known kinds are all for something else than the goal. Whatever is unknown answers it, unless it only
 * makes a question easy to answer whose kind is known.
 */
export function missesGoal(goal: string, asks: readonly { text: string; isQuestion: boolean }[]): boolean {
  const wanted = askKindsOf(goal);
  if (wanted.length === 0 || asks.length === 0) return false;
  const near = new Set(wanted.flatMap((kind) => nearOf.get(kind)!));
  const read = asks.map(({ text, isQuestion }) => ({ found: askKindsOf(text), isQuestion }));
  const isPut = read.some(({ found, isQuestion }) => isQuestion && found.some((kind) => !eases.has(kind)));
  return read.every(({ found, isQuestion }) => {
    if (isPut && !isQuestion && found.every((kind) => eases.has(kind) && !wanted.includes(kind))) return true;
    return found.length > 0 && !found.some((kind) => near.has(kind));
  });
}

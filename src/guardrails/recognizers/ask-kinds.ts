import { readEntries, readLexicon } from '../lexicons/read-lexicon.ts';
import { createRuleSet } from './rule-set.ts';

const kinds = createRuleSet(readLexicon('en', 'ask-kinds'));
/** Kind of goal -> the kinds of ask that come near enough to it. */
const nearOf = new Map(readEntries('en', 'ask-kinds').map(({ id, near = [id] }) => [id, near]));

/** What a text is for; none where its words tell nothing. A day belongs to what is then. */
function askKindsOf(folded: string): string[] {
  const found = kinds.first(folded).map(({ rule }) => rule.slice('ask-kinds/'.length));
  return found.length > 1 ? found.filter((kind) => kind !== 'time') : found;
}

/** What a goal is for: what may be sent is only sent, and what is to be written is only written. */
function wantedOf(goal: string): string[] {
  const found = askKindsOf(goal);
  const narrow = narrowKinds.find((kind) => found.includes(kind));
  if (narrow) return [narrow];
  // A call of 15 minutes is a call: an event has a length too.
  return found.length > 1 ? found.filter((kind) => kind !== 'length') : found;
}
const narrowKinds = ['send', 'written'];

/** Whether a text names what the goal is for; of a talk, how long it takes will do. */
export function namesGoal(goal: string, text: string): boolean {
  const wanted = wantedOf(goal);
  return askKindsOf(text).some(
    (kind) => kind !== 'time' && (wanted.includes(kind) || (kind === 'length' && wanted.includes('meeting'))),
  );
}

/** What asks nothing of its own beside a question: "one line is plenty", "a yes by email does it", "I'm free on Tuesday". */
const eases: ReadonlySet<string> = new Set(['reply', 'written', 'time']);

export interface Ask {
  readonly text: string;
  readonly isQuestion: boolean;
  /** Whether it only wants to know something, which answers a goal to hear it and is nothing beside another ask. */
  readonly onlyWonders: boolean;
}

/**
 * Whether asks with known kinds are all for something else than the goal. Whatever is unknown answers it, unless it only
 * makes a question easy to answer whose kind is known.
 */
export function missesGoal(goal: string, all: readonly Ask[]): boolean {
  const wanted = wantedOf(goal);
  const asks = all.filter(({ onlyWonders }) => !onlyWonders);
  if (wanted.length === 0 || asks.length === 0) return false;
  const near = new Set(wanted.flatMap((kind) => nearOf.get(kind)!));
  // The length of a demo is no talk where none is wanted: "half an hour to show you".
  const wantsTalk = wanted.includes('meeting') || wanted.includes('length');
  const read = asks.map(({ text, isQuestion }) => {
    const kinds = askKindsOf(text);
    return { found: wantsTalk || kinds.length < 2 ? kinds : kinds.filter((kind) => kind !== 'length'), isQuestion };
  });
  const isPut = read.some(({ found, isQuestion }) => isQuestion && found.some((kind) => !eases.has(kind)));
  return read.every(({ found, isQuestion }) => {
    if (isPut && !isQuestion && found.every((kind) => eases.has(kind) && !wanted.includes(kind))) return true;
    return found.length > 0 && !found.some((kind) => near.has(kind));
  });
}

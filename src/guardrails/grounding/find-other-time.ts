import type { TimeSaid } from '../document/times/read-times.ts';
import { contentWords } from '../statements/content-words.ts';
import { mustBeSupported, type Statement } from '../statements/statement.ts';
import { alignWords } from './align.ts';
import type { FactIndex } from './index-facts.ts';
import { isAtEdge, type Polarity, polarityOf, type TimedPart } from './timed-parts.ts';

/** A time that a fact gives otherwise for the same event. */
export interface OtherTime {
  readonly said: TimeSaid;
  readonly part: TimedPart;
}

/** Weight of the words that statement and fact must share before their times are compared. */
const leastShared = 0.75;
const sure = new Set(['same', 'synonym', 'derived', 'broader', 'opposite']);
/** What it is worth that both speak of the lead's company. */
const ofLead = 0.3;
const meets = (a: TimeSaid, b: TimeSaid): boolean => ((a.core & b.wide) | (a.wide & b.core)) !== 0;
const isWithin = (a: number, b: number): boolean => (a & b) === a;

/** Whether what is said of one time can be so by what is told of the other. */
function agrees(said: TimeSaid, polarity: Polarity, { time, polarity: told, isEdge }: TimedPart): boolean {
  if (polarity === 'unsure' || told === 'unsure' || isEdge) return true;
  if (polarity === told)
    return said.turn !== null && time.turn !== null && said.turn !== time.turn ? false : meets(said, time);
  // Open from Wednesday to Sunday: it is shut on no day of these.
  return said.cycle !== 'week' || !isWithin(said.core, time.core);
}

/** Of the writer's own time, but not of what the writer has read or gathers. */
const isOwnPlan = ({ about, clause }: Statement): boolean =>
  (about === 'writer' || /^\W*(?:(?:and|but|so)\W+)?(?:my|i|we|our)\b/.test(clause.text)) &&
  !readingWord.test(clause.text);
const readingWord = /\b(?:read|reading|gather|understand|see|saw|heard|hear|noticed?|learned|learnt)\b/;

/** "Since last autumn" where it began last spring; null where no fact of the same event says when. English. */
export function findOtherTime(statement: Statement, next: Statement | undefined, index: FactIndex): OtherTime | null {
  const { field, clause } = statement;
  const parts = index.timed;
  if (parts.length === 0) return null;
  const times = field.times.filter(({ from, to }) => from >= clause.from && to <= clause.to);
  for (const said of times) {
    // "Fridays, when neither shift works": what follows tells of the time.
    const isOfNext = next !== undefined && said.to === clause.to && /^when\b/.test(next.clause.text);
    const of = isOfNext ? next : statement;
    if (!mustBeSupported(of.status) || of.verb < 0 || of.about === 'sender' || isOwnPlan(of)) continue;
    if (of.sentence.isQuestion && of.status !== 'presupposed') continue;
    const words = alignWords(contentWords(field, of.clause.from, of.clause.to), index).filter(
      ({ kinship, token }) =>
        sure.has(kinship) && !readingWord.test(token.folded) && (token.index < said.from || token.index >= said.to),
    );
    const polarity = polarityOf(of.clause.text);
    if (isAtEdge(field.tokens, said, of.clause.text)) continue;
    const isAboutLead =
      of.about === 'lead' ||
      words.some(({ via }) =>
        index.holders.get(via)?.some((at) => index.facts[at]?.source.pointer === '/lead/company_name'),
      );
    let best: TimedPart | null = null;
    let most = leastShared + (isOfNext ? 0.2 : 0);
    let agreed = 0;
    for (const part of parts) {
      if (part.time.cycle !== said.cycle) continue;
      const isOfLead = isAboutLead && part.source.pointer.startsWith('/company_context');
      const shared = words.reduce(
        (sum, one) => sum + (part.stems.has(one.via) ? one.weight : 0),
        isOfLead ? ofLead : 0,
      );
      if (agrees(said, polarity, part)) agreed = Math.max(agreed, shared);
      else if (shared >= most) [best, most] = [part, shared];
    }
    if (best && most > agreed + 0.01) return { said, part: best };
  }
  return null;
}

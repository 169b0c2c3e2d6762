import type { Sentence } from '../document/sentences.ts';
import { readTimes, type TimeSaid } from '../document/times/read-times.ts';
import type { Token } from '../document/tokenise.ts';
import type { LedgerSource } from '../ledger/ledger-source.ts';

/** A sentence of the request. */
interface ToldSentence {
  readonly source: LedgerSource;
  readonly sentence: Sentence;
}

const tells = ({ source }: ToldSentence): boolean =>
  /^\/(?:company_context\/(?:summary|facts)|lead\/facts|sender\/facts)/.test(source.pointer);
/** What says that nothing happens then; after the rest of the words that deny, who knows what is denied. */
const idle = /\b(?:none|neither|nobody|closed?|closes|shuts?|off|rests?|stands? still|won't find|idle)\b/;
const denying =
  /\b(?:no|not|never|except|but|nor|without|cannot|(?:do|does|did|is|are|was|were|ca|wo|has|have|had|could|would|should)n't)\b/;
export type Polarity = 'so' | 'idle' | 'unsure';
export const polarityOf = (text: string): Polarity => (idle.test(text) ? 'idle' : denying.test(text) ? 'unsure' : 'so');

/** A part of a fact that says when something is so. */
export interface TimedPart extends ToldSentence {
  readonly time: TimeSaid;
  readonly stems: ReadonlySet<string>;
  readonly polarity: Polarity;
  readonly isEdge: boolean;
}

/** Every part of the facts that says when something is so. */
export const timedParts = (facts: readonly ToldSentence[]): TimedPart[] =>
  facts.filter(tells).flatMap(({ source, sentence }): TimedPart[] => {
    const { tokens, normal } = source;
    const times = readTimes(tokens.slice(0, sentence.to), sentence.from).filter(({ from }) => from >= sentence.from);
    return times.map((time) => {
      const [from, to] = partAround(tokens, sentence.from, sentence.to, time);
      const text = normal.folded.slice(tokens[from]!.start, tokens[to - 1]!.end);
      // The only time of a sentence is that of all it tells.
      const isOnly = times.filter(({ cycle }) => cycle === time.cycle).length === 1;
      const told: [number, number] = isOnly ? [sentence.from, sentence.to] : [from, to];
      const stems = new Set(
        tokens.slice(...told).flatMap(({ index: at, stem }) => (at >= time.from && at < time.to ? [] : [stem])),
      );
      return { source, sentence, time, stems, polarity: polarityOf(text), isEdge: isAtEdge(tokens, time, text) };
    });
  });

const mark = /[,;:.]\s|\s[-–]\s/;
/** The stretch between marks that a time stands in; a short one is told of what stands before it. */
function partAround(tokens: readonly Token[], first: number, last: number, time: TimeSaid): [number, number] {
  let from = time.from;
  while (from > first && !mark.test(tokens[from]!.gap)) from -= 1;
  let to = time.to;
  while (to < last && !mark.test(tokens[to]!.gap)) to += 1;
  if (to - from - (time.to - time.from) <= 2 && from > first && !/[;.]/.test(tokens[from]!.gap)) {
    from -= 1;
    while (from > first && !mark.test(tokens[from]!.gap)) from -= 1;
  }
  return [from, to];
}

/** "By April", "until May", "once summer is over": what is told of one side of a time is so at many others. */
const edges = new Set('by until till after before once from through past'.split(' '));
const ending = /\b(?:over|behind|done|finish\w*|end(?:s|ed)?|expires?|until|till)\b/;
export const isAtEdge = (tokens: readonly Token[], time: TimeSaid, text: string): boolean =>
  !isRange(time) &&
  (tokens.slice(Math.max(0, time.from - 3), time.from).some(({ folded }) => edges.has(folded)) || ending.test(text));

/** "From April to June" has both its ends. */
const isRange = ({ from, to, turn }: TimeSaid): boolean => to - from - (turn === null ? 0 : 1) > 2;

import { isBlankAt } from './blanks.ts';
import { longestBlank, longestSentence } from './bounds.ts';
import type { NormalText } from './normalise-text.ts';
import { months } from './quantities/calendar.ts';
import { shortDays } from './slot-words.ts';
import type { Token } from './tokenise.ts';

export interface Sentence {
  /** Offsets of the normal text, without the blanks around. */
  readonly start: number;
  readonly end: number;
  readonly isQuestion: boolean;
  /** First token and one past the last. */
  readonly from: number;
  readonly to: number;
}

const abbreviation =
  /(?:^|[\s("])(?:mr|mrs|ms|mx|dr|st|prof|no|vs|e\.g|i\.e|etc|approx|inc|ltd|co|corp|univ|inst|assn|assoc|intl|reg|regs|bros|mfg|govt|blvd|ave|mt|vol|jr|sr|dept|est|hr|fr|sra|sr|dra|mme|mlle|tys|mln|mrd|tsd|mio|godz|bzw|inkl|ggf|aprox|dott|avv|dhr|mevr|[a-z]|[a-z]\.[a-z])$/;

/** Ends of sentences: line breaks, and . ! ? … before a blank, save after an abbreviation. */
export function splitSentences(normal: NormalText, tokens: Token[]): Sentence[] {
  const { text, folded } = normal;
  const bounds: [number, number][] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isBlankAt(text, from)) from += 1;
    while (to > from && isBlankAt(text, to - 1)) to -= 1;
    if (to > from) bounds.push([from, to]);
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\n') close(at);
    else if (char === '.' || char === '!' || char === '?' || char === '…') {
      let end = at + 1;
      while (end < text.length && /[.!?…"')\]”’]/.test(text[end]!)) end += 1;
      if (end < text.length && !isBlankAt(text, end)) {
        at = end - 1;
        continue;
      }
      if (
        char === '.' &&
        end === at + 1 &&
        abbreviation.test(folded.slice(Math.max(0, at - 8), at)) &&
        text[end] !== '\n'
      )
        if (!isSentenceEnd(text, at)) continue;
      if (char === '.' && end === at + 1 && (isOrdinalDay(folded, at) || isShortDay(text, folded, at))) continue;
      if (
        char === '.' &&
        end === at + 1 &&
        at - start <= longestBlank + 2 &&
        /^\s*\d{1,2}$/.test(text.slice(start, at))
      )
        continue;
      close(end);
      at = end - 1;
    }
  }
  close(text.length);
  let index = 0;
  return partLong(bounds, tokens).map(([from, to]) => {
    while (index < tokens.length && tokens[index]!.start < from) index += 1;
    const first = index;
    while (index < tokens.length && tokens[index]!.start < to) index += 1;
    return { start: from, end: to, isQuestion: asks(text, from, to), from: first, to: index };
  });
}

/** "Am 6. Mai", "den 22. September": the day of a month ends no sentence. "May" and "March" may begin one. */
const isOrdinalDay = (folded: string, at: number): boolean => {
  if (!/(?:^|[^\d.,])\d{1,2}$/.test(folded.slice(Math.max(0, at - 3), at))) return false;
  const next = /^\.\s(\p{L}+)/u.exec(folded.slice(at, at + 16))?.[1];
  return next !== undefined && months.has(next) && !/^(?:may|march|mar|jan|sept?|dec)$/.test(next);
};

const shortDay = new RegExp(`(?<![\\p{L}\\p{N}])(?:${shortDays.replaceAll('\\.', '')})$`, 'u');
const longestDay = 5;

/** "Mar. 8/12 a las 9", "vie. antes de comer": a day cut short, where no capital goes on. */
const isShortDay = (text: string, folded: string, at: number): boolean =>
  /^\.\s+[\d\p{Ll}]/u.test(text.slice(at, at + 4)) && shortDay.test(folded.slice(Math.max(0, at - longestDay), at));

/** Parts what is longer than a sentence can be before a word, so that what looks at a sentence looks at so much. */
function partLong(bounds: [number, number][], tokens: Token[]): [number, number][] {
  let index = 0;
  return bounds.flatMap(([from, to]) => {
    const parts: [number, number][] = [];
    let start = from;
    while (to - start > longestSentence) {
      while (index < tokens.length && tokens[index]!.start <= start + longestSentence) index += 1;
      const before = tokens[index - 1]?.start ?? start;
      const end = before > start ? before : start + longestSentence;
      parts.push([start, end]);
      start = end;
    }
    return [...parts, [start, to]];
  });
}

/** Whether a question mark is among the marks it ends with. */
function asks(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at -= 1) {
    if (text[at] === '?') return true;
    if (!/[!"')\]”’]/.test(text[at]!)) return false;
  }
  return false;
}

/** "I am free at 3 p.m. Shall we" ends there; "Mr. Morimoto" does not. */
function isSentenceEnd(text: string, at: number): boolean {
  return /[ap]\.m$/i.test(text.slice(Math.max(0, at - 3), at)) && /^\.\s+[A-Z]/.test(text.slice(at, at + 4));
}
